import { furtherReadings } from './further-readings.js';
import type { Messages } from './message.js';
import { readingExplanations } from './reading-explanations.js';
import { ruleExplanations } from './rule-explanations.js';
import { ruleTitles } from './rule-titles.js';

export const rulesMessages = {
  title: { nb: 'Reglene', nn: 'Reglane', en: 'The rules' },
  lead: {
    nb: 'Alle tall i registeret og i kalkulatorene følger disse reglene. Hver grense har en dato og en kilde. Der kilden mangler, står det at verdien er en antakelse.',
    nn: 'Alle tal i registeret og i kalkulatorane følgjer desse reglane. Kvar grense har ein dato og ei kjelde. Der kjelda manglar, står det at verdien er ein føresetnad.',
    en: 'All figures in the register and the calculators follow these rules. Each bound has a date and a source. Where there is no source, the value is marked as an assumption.',
  },
  sourceRules: {
    nb: 'Reglene i kilden',
    nn: 'Reglane i kjelda',
    en: 'The rules of the source',
  },
  readings: {
    nb: 'Slik leser vi reglene',
    nn: 'Slik les vi reglane',
    en: 'How we read the rules',
  },
  readingsLead: {
    nb: 'Der kilden er taus eller kan leses på to måter, har vi valgt en lesning og skrevet ned hvorfor. Er du uenig, står det hvordan valget kan gjøres om.',
    nn: 'Der kjelda teier eller kan lesast på to måtar, har vi valt ei lesing og skrive ned kvifor. Er du usamd, står det korleis valet kan gjerast om.',
    en: 'Where the source is silent or can be read in two ways, we chose one reading and wrote down why. If you disagree, it says how the choice can be overturned.',
  },
  bounds: {
    nb: 'Grenser og verdier',
    nn: 'Grenser og verdiar',
    en: 'Bounds and values',
  },
  whereStated: { nb: 'Hvor det står', nn: 'Kvar det står', en: 'Where it is stated' },
  record: {
    nb: 'Hvorfor vi leser regelen slik',
    nn: 'Kvifor vi les regelen slik',
    en: 'Why we read it this way',
  },
  titles: ruleTitles,
  further: furtherReadings,
  explanations: { ...ruleExplanations, ...readingExplanations },
  overturn: {
    nb: 'En verdi i regelboka endres av to personer: én foreslår, en annen godkjenner. Mener du at regelen skal leses på en annen måte, kan du skrive til oss og si hvorfor:',
    nn: 'Ein verdi i regelboka blir endra av to personar: éin gjer framlegg, ein annan godkjenner. Meiner du at regelen skal lesast på ein annan måte, kan du skrive til oss og seie kvifor:',
    en: 'A value in the rulebook is changed by two people: one proposes, another approves. If you think the rule should be read in another way, write to us and say why:',
  },
} as const satisfies Messages;
