import type { Messages } from './message.js';

/** Readings that no step of a calculation refers to, but that decide what happens to agreements. */
export const furtherReadings = {
  'D-14': {
    title: {
      nb: 'Et unntak gjelder når to har bestemt det',
      nn: 'Eit unntak gjeld når to har avgjort det',
      en: 'An exemption counts once two people have decided',
    },
    explanation: {
      nb: 'At et kjøp følger FOA eller deles med andre land, er bare grunnen til unntaket. Til en person til har godkjent det, teller kjøpet som alle andre.',
      nn: 'At eit kjøp følgjer FOA eller blir delt med andre land, er berre grunnen til unntaket. Til ein person til har godkjent det, tel kjøpet som alle andre.',
      en: 'That a purchase is under FOA or shared with other nations is only the ground for exempting it. Until a second person has approved, it counts like any other.',
    },
  },
  'D-15': {
    title: {
      nb: 'Det ingen har oppgitt, er ukjent',
      nn: 'Det ingen har oppgitt, kjenner vi ikkje',
      en: 'What nobody stated is unknown',
    },
    explanation: {
      nb: 'Verdien av deler laget i utlandet, og taket i en rammeavtale, regnes som ukjent til noen har oppgitt hva det dreier seg om. Ukjent er aldri null.',
      nn: 'Verdien av delar laga i utlandet, og taket i ein rammeavtale, blir rekna som ukjend til nokon har oppgitt kva det dreier seg om. Ukjent er aldri null.',
      en: 'The value of parts made abroad, and the ceiling of a framework, are unknown until someone has stated them. Unknown is never zero.',
    },
  },
  'D-16': {
    title: {
      nb: 'Et norsk organisasjonsnummer hører til i Norge',
      nn: 'Eit norsk organisasjonsnummer høyrer til i Noreg',
      en: 'A Norwegian organisation number belongs in Norway',
    },
    explanation: {
      nb: 'Et nummer som ser norsk ut, godtas ikke for en leverandør i et annet land, selv om kontrollsifferet stemmer.',
      nn: 'Eit nummer som ser norsk ut, blir ikkje godteke for ein leverandør i eit anna land, sjølv om kontrollsifferet stemmer.',
      en: 'A number that looks Norwegian is not accepted for a supplier in another country, even when its check digit fits.',
    },
  },
  'D-17': {
    title: {
      nb: 'Det som er oppfylt, kan bli åpent igjen',
      nn: 'Det som er oppfylt, kan bli ope att',
      en: 'What is fulfilled can be open again',
    },
    explanation: {
      nb: 'Blir en godskriving rettet eller en kontrakt større, kan en oppfylt avtale igjen ha noe som gjenstår. Da står den i registeret på nytt.',
      nn: 'Blir ei godskriving retta eller ein kontrakt større, kan ein oppfylt avtale igjen ha noko som står att. Då står han i registeret på nytt.',
      en: 'If a credit is corrected or a contract grows, something may remain of a fulfilled agreement once more. It is then in the register again.',
    },
  },
  'D-18': {
    title: {
      nb: 'Forpliktelsen til en norsk leverandør',
      nn: 'Plikta til ein norsk leverandør',
      en: 'The obligation of a Norwegian supplier',
    },
    explanation: {
      nb: 'Også når avtalen kreves på grunn av deler laget i utlandet, regnes forpliktelsen av hele kontraktsummen.',
      nn: 'Òg når avtalen trengst på grunn av delar laga i utlandet, blir plikta rekna av heile kontraktsummen.',
      en: 'Even when the agreement is required because of parts made abroad, the obligation is that of the whole contract sum.',
    },
  },
  'D-19': {
    title: {
      nb: 'Når en avtale tar slutt',
      nn: 'Når ein avtale tek slutt',
      en: 'When an agreement ends',
    },
    explanation: {
      nb: 'En oppfylt avtale dekker fortsatt kjøpene sine, og det gjør også en avtale over fristen. Blir en avtale hevet, eller løper en betinget avtale ut, er kjøpene uten avtale.',
      nn: 'Ein oppfylt avtale dekkjer framleis kjøpa sine, og det gjer òg ein avtale over fristen. Blir ein avtale heva, eller går ein vilkårsbunden avtale ut, er kjøpa utan avtale.',
      en: 'A fulfilled agreement goes on covering its purchases, and so does one past its deadline. When an agreement is terminated, or a conditional one expires, its purchases are without one.',
    },
  },
} as const satisfies Messages;
