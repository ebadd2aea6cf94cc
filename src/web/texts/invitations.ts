import type { Messages } from './message.js';

/** Invitations: those that were sent, and how one is sent. */
export const invitationMessages = {
  title: { nb: 'Invitasjoner', nn: 'Invitasjonar', en: 'Invitations' },
  lead: {
    nb: 'Personer uten norsk elektronisk ID blir invitert med e-post. Lenken virker én gang, i 72 timer.',
    nn: 'Personar utan norsk elektronisk ID blir inviterte med e-post. Lenkja verkar éin gong, i 72 timar.',
    en: 'People without a Norwegian electronic identity are invited by e-mail. The link works once, for 72 hours.',
  },
  state: { nb: 'Tilstand', nn: 'Tilstand', en: 'State' },
  states: {
    open: { nb: 'Åpen', nn: 'Open', en: 'Open' },
    used: { nb: 'Brukt', nn: 'Brukt', en: 'Used' },
    expired: { nb: 'Utløpt', nn: 'Gått ut', en: 'Expired' },
    withdrawn: { nb: 'Trukket tilbake', nn: 'Trekt tilbake', en: 'Withdrawn' },
  },
  none: {
    nb: 'Ingen invitasjoner å vise.',
    nn: 'Ingen invitasjonar å vise.',
    en: 'No invitations to show.',
  },
  invitedAt: { nb: 'Invitert', nn: 'Invitert', en: 'Invited' },
  endsAt: { nb: 'Virker til', nn: 'Verkar til', en: 'Works until' },
  endedAt: { nb: 'Virket til', nn: 'Verka til', en: 'Worked until' },
  usedAt: { nb: 'Brukt', nn: 'Brukt', en: 'Used' },
  withdrawnAt: { nb: 'Trukket tilbake', nn: 'Trekt tilbake', en: 'Withdrawn' },
  invitedBy: { nb: 'Invitert av', nn: 'Invitert av', en: 'Invited by' },
  letter: { nb: 'Brevet', nn: 'Brevet', en: 'Letter' },
  letterStates: {
    sent: { nb: 'Sendt', nn: 'Sendt', en: 'Sent' },
    waiting: { nb: 'Venter på å bli sendt', nn: 'Ventar på å bli sendt', en: 'Waiting to be sent' },
    not_sent: { nb: 'Ikke sendt', nn: 'Ikkje sendt', en: 'Not sent' },
    unknown: { nb: 'Ikke ført', nn: 'Ikkje ført', en: 'Not recorded' },
  },
  letterFaults: {
    unreachable: {
      nb: 'E-posttjeneren svarer ikke.',
      nn: 'E-posttenaren svarer ikkje.',
      en: 'The mail server does not answer.',
    },
    no_tls: {
      nb: 'E-posttjeneren gir ingen sikker forbindelse.',
      nn: 'E-posttenaren gir inga sikker tilkopling.',
      en: 'The mail server gives no secure connection.',
    },
    not_admitted: {
      nb: 'E-posttjeneren slipper ikke Motpost inn.',
      nn: 'E-posttenaren slepp ikkje Motpost inn.',
      en: 'The mail server does not admit Motpost.',
    },
    addressee: {
      nb: 'E-posttjeneren avviser adressen.',
      nn: 'E-posttenaren avviser adressa.',
      en: 'The mail server refuses the address.',
    },
    refused: {
      nb: 'E-posttjeneren avviser brevet.',
      nn: 'E-posttenaren avviser brevet.',
      en: 'The mail server refuses the letter.',
    },
  },
  letterWaits: {
    nb: 'Brevet er ikke sendt ennå. Vi prøver igjen av oss selv, i inntil ett døgn.',
    nn: 'Brevet er ikkje sendt enno. Vi prøver igjen av oss sjølve, i inntil eitt døgn.',
    en: 'The letter has not been sent yet. We keep trying, for up to a day.',
  },
  letterDueAt: { nb: 'Vi prøver igjen', nn: 'Vi prøver igjen', en: 'We try again' },
  oneTitle: {
    nb: (name: string) => `Invitasjon til ${name}`,
    nn: (name: string) => `Invitasjon til ${name}`,
    en: (name: string) => `Invitation to ${name}`,
  },
  withdrawTitle: { nb: 'Trekk tilbake', nn: 'Trekk tilbake', en: 'Withdraw' },
  withdrawLead: {
    nb: 'Lenken slutter å virke. Personen får ingen beskjed.',
    nn: 'Lenkja sluttar å verke. Personen får ingen melding.',
    en: 'The link stops working. The person is not told.',
  },
  withdraw: {
    nb: 'Trekk tilbake invitasjonen',
    nn: 'Trekk tilbake invitasjonen',
    en: 'Withdraw the invitation',
  },
  newTitle: { nb: 'Inviter en person', nn: 'Inviter ein person', en: 'Invite a person' },
  newLead: {
    nb: 'Personen får en lenke med e-post og registrerer en passnøkkel. Si fra på en annen måte også, slik at lenken er ventet.',
    nn: 'Personen får ei lenkje med e-post og registrerer ein passnøkkel. Sei frå på ein annan måte også, slik at lenkja er venta.',
    en: 'The person gets a link by e-mail and registers a passkey. Tell them in another way too, so that they expect the link.',
  },
  nameHint: {
    nb: 'Slik vi skal vise navnet, for eksempel Jane Doe.',
    nn: 'Slik vi skal vise namnet, til dømes Jane Doe.',
    en: 'As we are to show it, for example Jane Doe.',
  },
  emailHint: { nb: 'Hit går lenken.', nn: 'Hit går lenkja.', en: 'The link goes here.' },
  organisationHint: {
    nb: 'Den personen skal handle for.',
    nn: 'Den personen skal handle for.',
    en: 'The one that the person is to act for.',
  },
  noOrganisations: {
    nb: 'Ingen organisasjoner er registrert ennå. En saksbehandler må registrere den først.',
    nn: 'Ingen organisasjonar er registrerte enno. Ein saksbehandlar må registrere han først.',
    en: 'No organisations are registered yet. A case officer must register one first.',
  },
  send: { nb: 'Send invitasjonen', nn: 'Send invitasjonen', en: 'Send the invitation' },
  errors: {
    organisationId: {
      nb: 'Velg en organisasjon',
      nn: 'Vel ein organisasjon',
      en: 'Choose an organisation',
    },
  },
  done: {
    sent: {
      nb: 'Invitasjonen er sendt.',
      nn: 'Invitasjonen er send.',
      en: 'The invitation has been sent.',
    },
    sentAgain: {
      nb: 'En ny invitasjon er sendt. Den gamle lenken og passnøklene virker ikke lenger.',
      nn: 'Ein ny invitasjon er send. Den gamle lenkja og passnøklane verkar ikkje lenger.',
      en: 'A new invitation has been sent. The old link and the passkeys no longer work.',
    },
    withdrawn: {
      nb: 'Invitasjonen er trukket tilbake.',
      nn: 'Invitasjonen er trekt tilbake.',
      en: 'The invitation is withdrawn.',
    },
  },
  faults: {
    letter_not_sent: {
      nb: 'Personen er registrert, men brevet kunne ikke sendes, og lenken er trukket tilbake. Kontroller adressen før du inviterer på nytt.',
      nn: 'Personen er registrert, men brevet kunne ikkje sendast, og lenkja er trekt tilbake. Kontroller adressa før du inviterer på nytt.',
      en: 'The person is registered, but the letter could not be sent, and the link is withdrawn. Check the address before you invite again.',
    },
    duplicate: {
      nb: 'Adressen er invitert for denne organisasjonen fra før. Finn personen i listen, og send en ny invitasjon.',
      nn: 'Adressa er invitert for denne organisasjonen frå før. Finn personen i lista, og send ein ny invitasjon.',
      en: 'The address was invited for this organisation before. Find the person in the list, and send a new invitation.',
    },
    illegal_step: {
      nb: 'Invitasjonen var brukt, trukket tilbake eller utløpt, eller personen har ikke tilgang lenger.',
      nn: 'Invitasjonen var brukt, trekt tilbake eller gått ut, eller personen har ikkje tilgang lenger.',
      en: 'The invitation was used, withdrawn or over, or the person no longer has access.',
    },
  },
} as const satisfies Messages;
