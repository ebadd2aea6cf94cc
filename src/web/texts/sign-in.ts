import type { Messages } from './message.js';

/** Signing in and out. */
export const signInMessages = {
  signIn: { nb: 'Logg inn', nn: 'Logg inn', en: 'Sign in' },
  signOut: { nb: 'Logg ut', nn: 'Logg ut', en: 'Sign out' },
  signedInAs: { nb: 'Logget inn som', nn: 'Logga inn som', en: 'Signed in as' },
  lead: {
    nb: 'Innlogging er for leverandører, norske deltakere og dem som følger opp avtalene. Registeret er åpent for alle.',
    nn: 'Innlogging er for leverandørar, norske deltakarar og dei som følgjer opp avtalane. Registeret er ope for alle.',
    en: 'Signing in is for suppliers, Norwegian participants and those who follow up the agreements. The register is open to all.',
  },
  choose: {
    nb: 'Velg hvordan du vil logge inn',
    nn: 'Vel korleis du vil logge inn',
    en: 'Choose how to sign in',
  },
  with: {
    nb: (service: string) => `Logg inn med ${service}`,
    nn: (service: string) => `Logg inn med ${service}`,
    en: (service: string) => `Sign in with ${service}`,
  },
  none: {
    nb: 'Ingen innloggingstjeneste er satt opp.',
    nn: 'Inga innloggingsteneste er sett opp.',
    en: 'No sign-in service is set up.',
  },
  faults: {
    expired: {
      nb: 'Innloggingen tok for lang tid, eller ble startet i en annen nettleser. Prøv igjen.',
      nn: 'Innlogginga tok for lang tid, eller vart starta i ein annan nettlesar. Prøv igjen.',
      en: 'Signing in took too long, or was started in another browser. Try again.',
    },
    notConfirmed: {
      nb: 'Innloggingstjenesten bekreftet ikke hvem du er. Prøv igjen.',
      nn: 'Innloggingstenesta stadfesta ikkje kven du er. Prøv igjen.',
      en: 'The sign-in service did not confirm who you are. Try again.',
    },
    level: {
      nb: 'Du må logge inn på et høyere sikkerhetsnivå.',
      nn: 'Du må logge inn på eit høgare tryggleiksnivå.',
      en: 'You must sign in at a higher security level.',
    },
    noAccess: {
      nb: 'Du har ikke fått tilgang til Motpost. En administrator kan gi deg tilgang.',
      nn: 'Du har ikkje fått tilgang til Motpost. Ein administrator kan gi deg tilgang.',
      en: 'You have not been given access to Motpost. An administrator can give it to you.',
    },
  },
  demoTitle: { nb: 'Velg en demobruker', nn: 'Vel ein demobrukar', en: 'Choose a demo user' },
  demoLead: {
    nb: 'Dette er innloggingen til demonstrasjonen. Personene er oppdiktet, og du trenger ikke bevise hvem du er.',
    nn: 'Dette er innlogginga til demonstrasjonen. Personane er oppdikta, og du treng ikkje bevise kven du er.',
    en: 'This is how to sign in to the demonstration. The people are invented, and you need not prove who you are.',
  },
  roles: {
    officer: { nb: 'saksbehandler', nn: 'saksbehandlar', en: 'case officer' },
    approver: { nb: 'godkjenner', nn: 'godkjennar', en: 'approver' },
    supplier: { nb: 'leverandør', nn: 'leverandør', en: 'supplier' },
    firm: { nb: 'norsk deltaker', nn: 'norsk deltakar', en: 'Norwegian participant' },
    auditor: { nb: 'revisor', nn: 'revisor', en: 'auditor' },
    admin: { nb: 'administrator', nn: 'administrator', en: 'administrator' },
    public: { nb: 'alle', nn: 'alle', en: 'everyone' },
  },
  signedOutTitle: { nb: 'Du er logget ut', nn: 'Du er logga ut', en: 'You are signed out' },
  signedOut: {
    nb: 'Økten i Motpost er avsluttet.',
    nn: 'Økta i Motpost er avslutta.',
    en: 'Your session in Motpost has ended.',
  },
  signOutThere: {
    nb: 'Logg ut av innloggingstjenesten også',
    nn: 'Logg ut av innloggingstenesta òg',
    en: 'Sign out of the sign-in service too',
  },
} as const satisfies Messages;
