import type { Messages } from './message.js';

export const frontMessages = {
  title: {
    nb: 'Hvem skylder Norge industrisamarbeid?',
    nn: 'Kven skuldar Noreg industrisamarbeid?',
    en: 'Who owes Norway industrial cooperation?',
  },
  lead: {
    nb: 'Når Forsvaret kjøper stort i utlandet, forplikter leverandøren seg til å bidra til norsk verdiskaping. Her finner norske bedrifter hvem som har en åpen forpliktelse, på hvilket område, og hvem de kan ringe.',
    nn: 'Når Forsvaret kjøper stort i utlandet, bind leverandøren seg til å bidra til norsk verdiskaping. Her finn norske bedrifter kven som har ei open plikt, på kva område, og kven dei kan ringje.',
    en: 'When the Norwegian Armed Forces buy on a large scale abroad, the supplier commits to creating value in Norway. Here Norwegian firms find who has an open obligation, in which field, and whom to call.',
  },
  search: {
    nb: 'Hva lager bedriften din, eller hva leter den etter?',
    nn: 'Kva lagar bedrifta di, eller kva leiter ho etter?',
    en: 'What does your firm make or look for?',
  },
  searchHint: {
    nb: 'Skriv for eksempel radar, undervann eller navnet på en leverandør',
    nn: 'Skriv til dømes radar, undervatn eller namnet på ein leverandør',
    en: 'Write for example radar, underwater or the name of a supplier',
  },
  searchButton: { nb: 'Søk i registeret', nn: 'Søk i registeret', en: 'Search the register' },
  figuresTitle: {
    nb: (date: string) => `Status per ${date}`,
    nn: (date: string) => `Stoda per ${date}`,
    en: (date: string) => `As of ${date}`,
  },
  figures: {
    agreements: { nb: 'Aktive avtaler', nn: 'Aktive avtalar', en: 'Active agreements' },
    remaining: {
      nb: 'Gjenstår å oppfylle',
      nn: 'Står att å oppfylle',
      en: 'Remaining to be fulfilled',
    },
    suppliers: {
      nb: 'Leverandører med aktiv avtale',
      nn: 'Leverandørar med aktiv avtale',
      en: 'Suppliers with an active agreement',
    },
    dueSoon: {
      nb: 'Åpne med frist innen ett år',
      nn: 'Opne med frist innan eitt år',
      en: 'Open and due within a year',
    },
    overdue: {
      nb: (count: string) => `I tillegg er ${count} over fristen`,
      nn: (count: string) => `I tillegg er ${count} over fristen`,
      en: (count: string) => `Another ${count} overdue`,
    },
  },
  billion: {
    nb: (amount: string) => `${amount} mrd. kr`,
    nn: (amount: string) => `${amount} mrd. kr`,
    en: (amount: string) => `NOK ${amount} billion`,
  },
  million: {
    nb: (amount: string) => `${amount} mill. kr`,
    nn: (amount: string) => `${amount} mill. kr`,
    en: (amount: string) => `NOK ${amount} million`,
  },
  byArea: {
    nb: 'Finn etter teknologiområde',
    nn: 'Finn etter teknologiområde',
    en: 'Find by technology area',
  },
  waysTitle: { nb: 'Veier inn', nn: 'Vegar inn', en: 'Ways in' },
  find: { nb: 'Finn en forpliktelse', nn: 'Finn ei plikt', en: 'Find an obligation' },
  findText: {
    nb: 'Alle aktive avtaler med leverandør, område, det som gjenstår, frist og kontaktpunkt.',
    nn: 'Alle aktive avtalar med leverandør, område, det som står att, frist og kontaktpunkt.',
    en: 'All active agreements with supplier, field, what remains, deadline and point of contact.',
  },
  calculate: { nb: 'Regn ut', nn: 'Rekn ut', en: 'Calculate' },
  calculateText: {
    nb: 'Se om et kjøp utløser krav om avtale, og hvor mye et prosjekt ville gi i godskriving – steg for steg.',
    nn: 'Sjå om eit kjøp utløyser krav om avtale, og kor mykje eit prosjekt ville gi i godskriving – steg for steg.',
    en: 'See whether a purchase calls for an agreement, and what a project would be credited – step by step.',
  },
  understand: { nb: 'Forstå reglene', nn: 'Forstå reglane', en: 'Understand the rules' },
  understandText: {
    nb: 'Hver grense og hver faktor med dato og kilde, og hvordan vi leser reglene der kilden er taus.',
    nn: 'Kvar grense og kvar faktor med dato og kjelde, og korleis vi les reglane der kjelda teier.',
    en: 'Each threshold and factor with its date and source, and how we read the rules where the source is silent.',
  },
} as const satisfies Messages;
