import type { Messages } from './message.js';

/** Passkeys: how people without a Norwegian electronic identity sign in. */
export const passkeyMessages = {
  signIn: {
    nb: 'Logg inn med passnøkkel',
    nn: 'Logg inn med passnøkkel',
    en: 'Sign in with a passkey',
  },
  needsScript: {
    nb: 'Passnøkler virker bare når nettleseren kjører JavaScript.',
    nn: 'Passnøklar verkar berre når nettlesaren køyrer JavaScript.',
    en: 'Passkeys only work when the browser runs JavaScript.',
  },
  failed: {
    nb: 'Passnøkkelen ble ikke bekreftet. Prøv igjen.',
    nn: 'Passnøkkelen vart ikkje stadfesta. Prøv igjen.',
    en: 'The passkey was not confirmed. Try again.',
  },
  spent: {
    nb: 'Lenken er brukt eller for gammel. Be om en ny invitasjon.',
    nn: 'Lenkja er brukt eller for gammal. Be om ein ny invitasjon.',
    en: 'The link was used or is too old. Ask for a new invitation.',
  },
  invitationTitle: {
    nb: 'Registrer en passnøkkel',
    nn: 'Registrer ein passnøkkel',
    en: 'Register a passkey',
  },
  invitationLead: {
    nb: 'Du er invitert til Motpost. Passnøkkelen blir på enheten din og er det eneste du trenger for å logge inn. Du trenger ikke noe passord.',
    nn: 'Du er invitert til Motpost. Passnøkkelen blir på eininga di og er det einaste du treng for å logge inn. Du treng ikkje noko passord.',
    en: 'You are invited to Motpost. The passkey stays on your device and is all you need to sign in. You need no password.',
  },
  name: { nb: 'Navn på enheten', nn: 'Namn på eininga', en: 'Name of the device' },
  nameHint: {
    nb: 'Slik at du kjenner den igjen senere, for eksempel «Telefon».',
    nn: 'Slik at du kjenner henne att seinare, til dømes «Telefon».',
    en: 'So that you know it again later, such as “Phone”.',
  },
  unnamed: { nb: 'Passnøkkel', nn: 'Passnøkkel', en: 'Passkey' },
  register: { nb: 'Registrer', nn: 'Registrer', en: 'Register' },
  ownTitle: { nb: 'Passnøklene dine', nn: 'Passnøklane dine', en: 'Your passkeys' },
  ownLead: {
    nb: 'Legg til en passnøkkel for hver enhet du bruker. Mister du den siste, må du inviteres på nytt.',
    nn: 'Legg til ein passnøkkel for kvar eining du bruker. Mistar du den siste, må du inviterast på nytt.',
    en: 'Add a passkey for each device you use. If you lose the last one, you must be invited again.',
  },
  ownNone: {
    nb: 'Du logger inn uten passnøkkel.',
    nn: 'Du loggar inn utan passnøkkel.',
    en: 'You sign in without a passkey.',
  },
  registeredAt: { nb: 'Registrert', nn: 'Registrert', en: 'Registered' },
  lastUsedAt: { nb: 'Sist brukt', nn: 'Sist brukt', en: 'Last used' },
  never: { nb: 'aldri', nn: 'aldri', en: 'never' },
  remove: { nb: 'Fjern', nn: 'Fjern', en: 'Remove' },
  add: { nb: 'Legg til en passnøkkel', nn: 'Legg til ein passnøkkel', en: 'Add a passkey' },
} as const satisfies Messages;
