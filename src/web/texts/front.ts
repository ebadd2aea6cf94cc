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
  calculate: { nb: 'Regn ut', nn: 'Rekn ut', en: 'Calculate' },
  calculateText: {
    nb: 'Se om et kjøp utløser krav om avtale, og hva et prosjekt ville bli godskrevet – steg for steg.',
    nn: 'Sjå om eit kjøp utløyser krav om avtale, og kva eit prosjekt ville bli godskrive – steg for steg.',
    en: 'See whether a purchase calls for an agreement, and what a project would be credited – step by step.',
  },
  understand: { nb: 'Forstå reglene', nn: 'Forstå reglane', en: 'Understand the rules' },
  understandText: {
    nb: 'Hver grense og hver faktor med dato og kilde, og hvordan vi leser reglene der kilden er taus.',
    nn: 'Kvar grense og kvar faktor med dato og kjelde, og korleis vi les reglane der kjelda teier.',
    en: 'Each threshold and factor with its date and source, and how we read the rules where the source is silent.',
  },
} as const satisfies Messages;
