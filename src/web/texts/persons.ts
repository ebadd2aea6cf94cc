import type { Messages } from './message.js';

/** Those who may act: the list, one of them, and how access is given and taken away. */
export const personMessages = {
  title: { nb: 'Personer', nn: 'Personar', en: 'People' },
  lead: {
    nb: 'Alle som har eller har hatt tilgang til Motpost, de nyeste først.',
    nn: 'Alle som har eller har hatt tilgang til Motpost, dei nyaste først.',
    en: 'Everyone who has or has had access to Motpost, the newest first.',
  },
  filter: { nb: 'Avgrens listen', nn: 'Avgrens lista', en: 'Narrow the list' },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  all: { nb: 'Alle', nn: 'Alle', en: 'All' },
  none: {
    nb: 'Ingen personer passer med det du har valgt.',
    nn: 'Ingen personar passar med det du har valt.',
    en: 'No people match what you chose.',
  },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  email: { nb: 'E-post', nn: 'E-post', en: 'E-mail' },
  role: { nb: 'Rolle', nn: 'Rolle', en: 'Role' },
  organisation: { nb: 'Organisasjon', nn: 'Organisasjon', en: 'Organisation' },
  actsAs: {
    nb: 'Rolle og organisasjon',
    nn: 'Rolle og organisasjon',
    en: 'Role and organisation',
  },
  noOrganisation: { nb: 'Ingen', nn: 'Ingen', en: 'None' },
  access: { nb: 'Tilgang', nn: 'Tilgang', en: 'Access' },
  states: {
    active: { nb: 'Har tilgang', nn: 'Har tilgang', en: 'Has access' },
    revoked: { nb: 'Fjernet', nn: 'Fjerna', en: 'Revoked' },
  },
  lastSignedIn: { nb: 'Sist logget inn', nn: 'Sist logga inn', en: 'Last signed in' },
  never: { nb: 'Aldri', nn: 'Aldri', en: 'Never' },
  boundAt: { nb: 'Fikk tilgang', nn: 'Fekk tilgang', en: 'Given access' },
  revokedAt: { nb: 'Mistet tilgangen', nn: 'Mista tilgangen', en: 'Lost access' },
  revocationReason: { nb: 'Begrunnelse', nn: 'Grunngiving', en: 'Reason' },
  signsInWith: { nb: 'Logger inn med', nn: 'Loggar inn med', en: 'Signs in with' },
  passkey: { nb: 'Passnøkkel', nn: 'Passnøkkel', en: 'Passkey' },
  subject: {
    nb: 'Kjennetegn hos innloggingstjenesten',
    nn: 'Kjenneteikn hos innloggingstenesta',
    en: 'Identifier at the sign-in service',
  },
  more: { nb: 'Se også', nn: 'Sjå også', en: 'See also' },
  sessionsOf: {
    nb: 'Øktene til personen',
    nn: 'Øktene til personen',
    en: 'The person’s sessions',
  },
  auditOf: {
    nb: 'Det personen har gjort',
    nn: 'Det personen har gjort',
    en: 'What the person has done',
  },
  invitationsOf: {
    nb: 'Invitasjonene til personen',
    nn: 'Invitasjonane til personen',
    en: 'The person’s invitations',
  },

  revokeTitle: { nb: 'Fjern tilgangen', nn: 'Fjern tilgangen', en: 'Revoke access' },
  revokeLead: {
    nb: 'Personen blir logget ut med én gang, og kan ikke logge inn igjen. Det personen har gjort, blir stående.',
    nn: 'Personen blir logga ut med ein gong, og kan ikkje logge inn att. Det personen har gjort, blir ståande.',
    en: 'The person is signed out at once and cannot sign in again. What they did stays as it is.',
  },
  revokeOwn: {
    nb: 'Du kan ikke fjerne din egen tilgang. Det må en annen administrator gjøre.',
    nn: 'Du kan ikkje fjerne din eigen tilgang. Det må ein annan administrator gjere.',
    en: 'You cannot revoke your own access. Another administrator must do it.',
  },
  reasonHint: {
    nb: 'Revisorer kan lese den. Skriv ikke mer om personen enn du må.',
    nn: 'Revisorar kan lese henne. Skriv ikkje meir om personen enn du må.',
    en: 'Auditors can read it. Write no more about the person than you must.',
  },
  againTitle: { nb: 'Ny invitasjon', nn: 'Ny invitasjon', en: 'New invitation' },
  againLead: {
    nb: 'Bruk denne når en passnøkkel er mistet, når lenken er for gammel, eller når brevet ikke kom fram. Personen blir logget ut, passnøklene slutter å virke, og en ny lenke sendes med e-post.',
    nn: 'Bruk denne når ein passnøkkel er mista, når lenkja er for gammal, eller når brevet ikkje kom fram. Personen blir logga ut, passnøklane sluttar å verke, og ei ny lenkje blir send med e-post.',
    en: 'Use this when a passkey is lost, when the link is too old, or when the letter did not arrive. The person is signed out, their passkeys stop working, and a new link is sent by e-mail.',
  },
  again: { nb: 'Send ny invitasjon', nn: 'Send ny invitasjon', en: 'Send a new invitation' },

  bindTitle: {
    nb: 'Gi en person tilgang',
    nn: 'Gi ein person tilgang',
    en: 'Give a person access',
  },
  bindLead: {
    nb: 'Slik gir du tilgang til personer som logger inn gjennom en innloggingstjeneste. Personer uten norsk elektronisk ID inviterer du i stedet.',
    nn: 'Slik gir du tilgang til personar som loggar inn gjennom ei innloggingsteneste. Personar utan norsk elektronisk ID inviterer du i staden.',
    en: 'This is for people who sign in through a sign-in service. People without a Norwegian electronic identity are invited instead.',
  },
  bind: { nb: 'Gi tilgang', nn: 'Gi tilgang', en: 'Give access' },
  bindInvite: { nb: 'Inviter en person', nn: 'Inviter ein person', en: 'Invite a person' },
  service: { nb: 'Innloggingstjeneste', nn: 'Innloggingsteneste', en: 'Sign-in service' },
  subjectHint: {
    nb: 'Det tjenesten kaller personen. Innloggingstjenesten kan oppgi det.',
    nn: 'Det tenesta kallar personen. Innloggingstenesta kan oppgi det.',
    en: 'What the service calls the person. The sign-in service can tell it.',
  },
  organisationHint: {
    nb: 'Bare for leverandører og norske deltakere.',
    nn: 'Berre for leverandørar og norske deltakarar.',
    en: 'Only for suppliers and Norwegian participants.',
  },
  choose: { nb: 'Velg', nn: 'Vel', en: 'Choose' },

  errors: {
    issuer: {
      nb: 'Velg en innloggingstjeneste',
      nn: 'Vel ei innloggingsteneste',
      en: 'Choose a sign-in service',
    },
    subject: {
      nb: 'Skriv kjennetegnet hos innloggingstjenesten',
      nn: 'Skriv kjenneteiknet hos innloggingstenesta',
      en: 'Enter the identifier at the sign-in service',
    },
    name: { nb: 'Skriv navnet', nn: 'Skriv namnet', en: 'Enter the name' },
    email: {
      nb: 'Skriv en e-postadresse, for eksempel navn@example.com',
      nn: 'Skriv ei e-postadresse, til dømes namn@example.com',
      en: 'Enter an e-mail address, for example name@example.com',
    },
    role: { nb: 'Velg en rolle', nn: 'Vel ei rolle', en: 'Choose a role' },
    organisationId: {
      nb: 'Velg organisasjon for leverandører og norske deltakere, og bare for dem',
      nn: 'Vel organisasjon for leverandørar og norske deltakarar, og berre for dei',
      en: 'Choose an organisation for suppliers and Norwegian participants, and for nobody else',
    },
    reason: { nb: 'Skriv en begrunnelse', nn: 'Skriv ei grunngiving', en: 'Give a reason' },
  },
  done: {
    bound: {
      nb: 'Personen har fått tilgang.',
      nn: 'Personen har fått tilgang.',
      en: 'The person has been given access.',
    },
    revoked: {
      nb: 'Tilgangen er fjernet, og personen er logget ut.',
      nn: 'Tilgangen er fjerna, og personen er logga ut.',
      en: 'The access is revoked, and the person is signed out.',
    },
  },
  faults: {
    duplicate: {
      nb: 'Personen har tilgang fra før. Fjern den først hvis rollen skal endres.',
      nn: 'Personen har tilgang frå før. Fjern han først dersom rolla skal endrast.',
      en: 'The person has access already. Revoke it first if the role is to change.',
    },
    version_mismatch: {
      nb: 'Personen er endret siden du åpnet siden. Se over og prøv igjen.',
      nn: 'Personen er endra sidan du opna sida. Sjå over og prøv igjen.',
      en: 'The person has changed since you opened the page. Check, and try again.',
    },
    illegal_step: {
      nb: 'Tilgangen er fjernet fra før, eller personen logger inn uten passnøkkel.',
      nn: 'Tilgangen er fjerna frå før, eller personen loggar inn utan passnøkkel.',
      en: 'The access is revoked already, or the person signs in without a passkey.',
    },
    own_decision: {
      nb: 'Du kan ikke fjerne din egen tilgang.',
      nn: 'Du kan ikkje fjerne din eigen tilgang.',
      en: 'You cannot revoke your own access.',
    },
  },
} as const satisfies Messages;
