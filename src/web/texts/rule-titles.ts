import type { RuleId } from '../../domain/rulebook/rules.js';
import type { Message } from './message.js';

/** What each rule (R) and each reading (D) is about. */
export const ruleTitles = {
  'R-1': { nb: 'Terskelen', nn: 'Terskelen', en: 'The threshold' },
  'R-2': {
    nb: 'Kjøp gjennom NSPA og FMS',
    nn: 'Kjøp gjennom NSPA og FMS',
    en: 'Purchases through NSPA and FMS',
  },
  'R-3': {
    nb: 'Flere kjøp fra samme leverandør',
    nn: 'Fleire kjøp frå same leverandør',
    en: 'Several purchases from one supplier',
  },
  'R-4': { nb: 'Norsk leverandør', nn: 'Norsk leverandør', en: 'Norwegian supplier' },
  'R-5': {
    nb: 'Sivile kjøp etter FOA',
    nn: 'Sivile kjøp etter FOA',
    en: 'Civil purchases under FOA',
  },
  'R-6': {
    nb: 'Hvor stor forpliktelsen kan være',
    nn: 'Kor stor plikta kan vere',
    en: 'How large the obligation can be',
  },
  'R-7': {
    nb: 'Mottakere og teknologiområder',
    nn: 'Mottakarar og teknologiområde',
    en: 'Recipients and technology areas',
  },
  'R-8': { nb: 'Kausalitet', nn: 'Kausalitet', en: 'Causality' },
  'R-9': {
    nb: 'Bare norsk verdiskaping',
    nn: 'Berre norsk verdiskaping',
    en: 'Only value created in Norway',
  },
  'R-10': { nb: 'Gulvet', nn: 'Golvet', en: 'The floor' },
  'R-11': { nb: 'Den øvre grensen', nn: 'Den øvre grensa', en: 'The upper band' },
  'R-12': { nb: 'Faktorer', nn: 'Faktorar', en: 'Factors' },
  'R-13': { nb: 'Typer prosjekter', nn: 'Typar prosjekt', en: 'Kinds of project' },
  'D-1': { nb: 'Femårsvinduet', nn: 'Femårsvindauget', en: 'The five-year window' },
  'D-2': { nb: 'Hva som teller med', nn: 'Kva som tel med', en: 'What counts' },
  'D-3': {
    nb: 'Passert, eller sannsynlig',
    nn: 'Passert, eller sannsynleg',
    en: 'Passed, or likely to be',
  },
  'D-4': { nb: 'Hva avtalen dekker', nn: 'Kva avtalen dekkjer', en: 'What the agreement covers' },
  'D-5': { nb: 'Omregning til kroner', nn: 'Omrekning til kroner', en: 'Conversion to kroner' },
  'D-6': {
    nb: 'Hvem som er én leverandør',
    nn: 'Kven som er éin leverandør',
    en: 'Who is one supplier',
  },
  'D-7': {
    nb: 'Norsk leverandør vurderes per kjøp',
    nn: 'Norsk leverandør blir vurdert per kjøp',
    en: 'A Norwegian supplier is judged per purchase',
  },
  'D-8': {
    nb: 'Andelen gjelder hele prosjektet',
    nn: 'Delen gjeld heile prosjektet',
    en: 'The share is that of the whole project',
  },
  'D-9': { nb: 'Bare økningen teller', nn: 'Berre auken tel', en: 'Only the increase counts' },
  'D-10': {
    nb: 'Rekkefølgen i regnestykket',
    nn: 'Rekkjefølgja i reknestykket',
    en: 'The order of the arithmetic',
  },
  'D-11': {
    nb: 'Overskytende godskriving',
    nn: 'Overskytande godskriving',
    en: 'Credit beyond the obligation',
  },
  'D-12': {
    nb: 'Fem trinn for et beløp',
    nn: 'Fem steg for eit beløp',
    en: 'Five stages of an amount',
  },
  'D-13': { nb: 'Ingen dobbel godskriving', nn: 'Inga dobbel godskriving', en: 'No double claims' },
  'D-20': {
    nb: 'Når en kontrakt vokser etter at avtalen er inngått',
    nn: 'Når ein kontrakt veks etter at avtalen er inngått',
    en: 'When a contract grows after the agreement',
  },
} as const satisfies Record<RuleId, Message<string>>;
