import type { Messages } from './message.js';

/** What everybody who is signed in sees: where they may go, and how they are known. */
export const accountMessages = {
  homeTitle: { nb: 'Min side', nn: 'Mi side', en: 'My page' },
  homeLead: {
    nb: (role: string) => `Rollen din er ${role}. Her er det du har tilgang til.`,
    nn: (role: string) => `Rolla di er ${role}. Her er det du har tilgang til.`,
    en: (role: string) => `Your role is ${role}. Here is what you have access to.`,
  },
  doors: {
    invitations: {
      nb: 'Inviter personer hos leverandører og norske deltakere, og se hvem som har tatt imot.',
      nn: 'Inviter personar hos leverandørar og norske deltakarar, og sjå kven som har teke imot.',
      en: 'Invite people of suppliers and Norwegian participants, and see who has accepted.',
    },
    persons: {
      nb: 'Hvem som har tilgang, hvem de handler for, og hvem som ikke har tilgang lenger.',
      nn: 'Kven som har tilgang, kven dei handlar for, og kven som ikkje har tilgang lenger.',
      en: 'Who has access, for whom they act, and who has access no longer.',
    },
    sessions: {
      nb: 'Hvem som er logget inn nå. Du kan avslutte en økt med én gang.',
      nn: 'Kven som er logga inn no. Du kan avslutte ei økt med ein gong.',
      en: 'Who is signed in now. You can end a session at once.',
    },
    auditLog: {
      nb: 'Hvem som har gjort hva, når, og hvordan det gikk.',
      nn: 'Kven som har gjort kva, når, og korleis det gjekk.',
      en: 'Who did what, when, and how it ended.',
    },
    register: {
      nb: 'De aktive avtalene, slik alle kan se dem.',
      nn: 'Dei aktive avtalane, slik alle kan sjå dei.',
      en: 'The active agreements, as everyone can see them.',
    },
    account: {
      nb: 'Rollen din, hvordan du logger inn, og hvor du er logget inn nå.',
      nn: 'Rolla di, korleis du loggar inn, og kvar du er logga inn no.',
      en: 'Your role, how you sign in, and where you are signed in now.',
    },
  },
  title: { nb: 'Min konto', nn: 'Kontoen min', en: 'My account' },
  whoTitle: { nb: 'Slik kjenner Motpost deg', nn: 'Slik kjenner Motpost deg', en: 'Who you are' },
  whoWrong: {
    nb: 'Er noe av dette galt, kan en administrator rette det.',
    nn: 'Er noko av dette gale, kan ein administrator rette det.',
    en: 'If any of this is wrong, an administrator can correct it.',
  },
  reference: { nb: 'Referanse', nn: 'Referanse', en: 'Reference' },
  referenceHint: {
    nb: 'Slik står du i revisjonsloggen.',
    nn: 'Slik står du i revisjonsloggen.',
    en: 'This is how you appear in the audit log.',
  },
  sessionsTitle: { nb: 'Øktene dine', nn: 'Øktene dine', en: 'Your sessions' },
  sessionsLead: {
    nb: 'Her er du logget inn nå. En økt varer i høyst 12 timer og slutter når den ikke er brukt på 30 minutter.',
    nn: 'Her er du logga inn no. Ei økt varer i høgst 12 timar og sluttar når ho ikkje er brukt på 30 minutt.',
    en: 'This is where you are signed in. A session lasts 12 hours at most, and ends when it has not been used for 30 minutes.',
  },
  sessionsToken: {
    nb: 'Du er ikke logget inn i en nettleser.',
    nn: 'Du er ikkje logga inn i ein nettlesar.',
    en: 'You are not signed in with a browser.',
  },
  thisBrowser: { nb: 'Denne nettleseren', nn: 'Denne nettlesaren', en: 'This browser' },
  signOutTitle: { nb: 'Logg ut', nn: 'Logg ut', en: 'Sign out' },
  signOutLead: {
    nb: 'Økten i denne nettleseren avsluttes.',
    nn: 'Økta i denne nettlesaren blir avslutta.',
    en: 'The session in this browser ends.',
  },
  done: {
    sessionEnded: {
      nb: 'Økten er avsluttet.',
      nn: 'Økta er avslutta.',
      en: 'The session has ended.',
    },
    passkeyRemoved: {
      nb: 'Passnøkkelen er fjernet.',
      nn: 'Passnøkkelen er fjerna.',
      en: 'The passkey is removed.',
    },
  },
  faults: {
    not_found: {
      nb: 'Den var avsluttet eller fjernet fra før.',
      nn: 'Ho var avslutta eller fjerna frå før.',
      en: 'It had ended or was removed already.',
    },
    illegal_step: {
      nb: 'Den siste passnøkkelen kan ikke fjernes.',
      nn: 'Den siste passnøkkelen kan ikkje fjernast.',
      en: 'The last passkey cannot be removed.',
    },
  },
} as const satisfies Messages;
