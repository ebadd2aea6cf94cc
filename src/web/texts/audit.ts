import type { Messages } from './message.js';

/** Sessions of everybody, and the audit log. */
export const auditMessages = {
  sessionsTitle: { nb: 'Økter', nn: 'Økter', en: 'Sessions' },
  sessionsLead: {
    nb: 'Alle som er logget inn nå. Avslutter du en økt, må personen logge inn på nytt.',
    nn: 'Alle som er logga inn no. Avsluttar du ei økt, må personen logge inn på nytt.',
    en: 'Everyone who is signed in now. If you end a session, the person must sign in again.',
  },
  sessionsNone: {
    nb: 'Ingen er logget inn.',
    nn: 'Ingen er logga inn.',
    en: 'Nobody is signed in.',
  },
  sessionsOfOne: {
    nb: (name: string) => `Viser bare øktene til ${name}.`,
    nn: (name: string) => `Viser berre øktene til ${name}.`,
    en: (name: string) => `Only the sessions of ${name} are shown.`,
  },
  sessionsOfAll: { nb: 'Vis alle økter', nn: 'Vis alle økter', en: 'Show all sessions' },
  person: { nb: 'Person', nn: 'Person', en: 'Who' },
  service: { nb: 'Logget inn med', nn: 'Logga inn med', en: 'Signed in with' },
  signedInAt: { nb: 'Logget inn', nn: 'Logga inn', en: 'Signed in' },
  lastSeenAt: { nb: 'Sist aktiv', nn: 'Sist aktiv', en: 'Last active' },
  endsAt: { nb: 'Slutter senest', nn: 'Sluttar seinast', en: 'Ends at the latest' },
  end: { nb: 'Avslutt', nn: 'Avslutt', en: 'End' },
  endOf: {
    nb: (name: string) => `økten til ${name}`,
    nn: (name: string) => `økta til ${name}`,
    en: (name: string) => `the session of ${name}`,
  },

  title: { nb: 'Revisjonslogg', nn: 'Revisjonslogg', en: 'Audit log' },
  lead: {
    nb: 'Alt som er gjort i Motpost, også det som ble avvist. Loggen kan ikke endres. Personer står med referanse.',
    nn: 'Alt som er gjort i Motpost, også det som vart avvist. Loggen kan ikkje endrast. Personar står med referanse.',
    en: 'Everything that was done in Motpost, refusals too. The log cannot be changed. People appear by reference.',
  },
  search: { nb: 'Søk i loggen', nn: 'Søk i loggen', en: 'Search the log' },
  none: {
    nb: 'Ingen rader passer med søket.',
    nn: 'Ingen rader passar med søket.',
    en: 'No rows match the search.',
  },
  from: { nb: 'Fra og med', nn: 'Frå og med', en: 'From' },
  to: { nb: 'Til og med', nn: 'Til og med', en: 'Until' },
  dateHint: { nb: 'Slik: 31.12.2026', nn: 'Slik: 31.12.2026', en: 'Like this: 31.12.2026' },
  personId: { nb: 'Person (referanse)', nn: 'Person (referanse)', en: 'Person (reference)' },
  role: { nb: 'Rolle', nn: 'Rolle', en: 'Role' },
  organisationId: {
    nb: 'På vegne av organisasjon (referanse)',
    nn: 'På vegner av organisasjon (referanse)',
    en: 'On behalf of organisation (reference)',
  },
  action: { nb: 'Handling', nn: 'Handling', en: 'Action' },
  actionHint: {
    nb: 'Handlingene heter det samme som i API-et.',
    nn: 'Handlingane heiter det same som i API-et.',
    en: 'Actions have the names of the API.',
  },
  objectId: { nb: 'Gjelder (referanse)', nn: 'Gjeld (referanse)', en: 'Object (reference)' },
  outcome: { nb: 'Utfall', nn: 'Utfall', en: 'Outcome' },
  requestId: { nb: 'Forespørsel', nn: 'Førespurnad', en: 'Request' },
  any: { nb: 'Alle', nn: 'Alle', en: 'Any' },
  outcomes: {
    done: { nb: 'Utført', nn: 'Utført', en: 'Done' },
    exported: { nb: 'Eksportert', nn: 'Eksportert', en: 'Exported' },
    repeated: { nb: 'Gjentatt', nn: 'Teke opp att', en: 'Repeated' },
    refused: { nb: 'Avvist', nn: 'Avvist', en: 'Refused' },
  },
  recordedAt: { nb: 'Tidspunkt (UTC)', nn: 'Tidspunkt (UTC)', en: 'Time (UTC)' },
  who: { nb: 'Hvem', nn: 'Kven', en: 'Who' },
  object: { nb: 'Gjelder', nn: 'Gjeld', en: 'Object' },
  everyone: { nb: 'Ikke innlogget', nn: 'Ikkje innlogga', en: 'Not signed in' },
  takeAway: {
    nb: 'Last ned hele treffet',
    nn: 'Last ned heile treffet',
    en: 'Download everything found',
  },
  takeAwayHint: {
    nb: 'Høyst 50 000 rader om gangen. Nedlastingen står også i loggen.',
    nn: 'Høgst 50 000 rader om gongen. Nedlastinga står også i loggen.',
    en: 'At most 50,000 rows at a time. The download is logged too.',
  },
  errors: {
    from: {
      nb: 'Skriv den første dagen som en dato, for eksempel 1.3.2026',
      nn: 'Skriv den første dagen som ein dato, til dømes 1.3.2026',
      en: 'Enter the first day as a date, for example 1.3.2026',
    },
    to: {
      nb: 'Skriv den siste dagen som en dato, for eksempel 31.3.2026',
      nn: 'Skriv den siste dagen som ein dato, til dømes 31.3.2026',
      en: 'Enter the last day as a date, for example 31.3.2026',
    },
    personId: {
      nb: 'Skriv hele referansen til personen, 36 tegn',
      nn: 'Skriv heile referansen til personen, 36 teikn',
      en: 'Enter the person’s whole reference, 36 characters',
    },
    organisationId: {
      nb: 'Skriv hele referansen til organisasjonen, 36 tegn',
      nn: 'Skriv heile referansen til organisasjonen, 36 teikn',
      en: 'Enter the organisation’s whole reference, 36 characters',
    },
    objectId: {
      nb: 'Skriv hele referansen til det som ble endret eller lest',
      nn: 'Skriv heile referansen til det som vart endra eller lese',
      en: 'Enter the whole reference of what was changed or read',
    },
    requestId: {
      nb: 'Skriv nummeret på forespørselen slik det sto i svaret',
      nn: 'Skriv nummeret på førespurnaden slik det stod i svaret',
      en: 'Enter the number of the request as its answer gave it',
    },
    other: {
      nb: 'Velg en verdi fra listen',
      nn: 'Vel ein verdi frå lista',
      en: 'Choose a value from the list',
    },
  },
  done: {
    sessionEnded: {
      nb: 'Økten er avsluttet.',
      nn: 'Økta er avslutta.',
      en: 'The session has ended.',
    },
  },
  faults: {
    not_found: {
      nb: 'Økten var avsluttet fra før.',
      nn: 'Økta var avslutta frå før.',
      en: 'The session had ended already.',
    },
  },
} as const satisfies Messages;
