import { type Wording, wordingIn, type WordingLanguage } from './wording.js';

/** A document and the heading in it. */
export interface Place {
  document: string;
  heading: string;
}

/** Where a rule or a value can be read, in the document's own words, so that it can be found. */
export interface Source extends Place {
  /** What the document and its heading are written in, and a note that there is only one of. */
  language?: WordingLanguage;
  /** The same in English, for those who do not read the document's language. */
  english?: Place;
  note?: Wording;
}

/** A source in plain text, to be stored with a step. The note is in English, as the step is. */
export interface Citation extends Place {
  note?: string;
}

export interface Rule {
  title: string;
  source: Source;
}

const guide = 'Veileder for industrisamarbeid (Forsvarsmateriell)';
const guideInEnglish = 'Guide to industrial cooperation (Norwegian Defence Materiel Agency)';
const established: Source = {
  document: guide,
  heading: 'Hvordan opprettes industrisamarbeidsavtaler?',
  language: 'nb',
  english: {
    document: guideInEnglish,
    heading: 'How are industrial cooperation agreements established?',
  },
};
const carriedOut: Source = {
  document: guide,
  heading: 'Hvordan gjøres industrisamarbeid?',
  language: 'nb',
  english: { document: guideInEnglish, heading: 'How is industrial cooperation carried out?' },
};
const reading: Source = {
  document: 'Motpost, decision records',
  heading: 'Readings chosen where the source is silent or has two readings',
  language: 'en',
};

/** Every rule (R) of the source and every reading (D) that was chosen, with a title in plain words. */
export const RULES = {
  'R-1': {
    title: 'A foreign acquisition above the threshold needs an agreement',
    source: established,
  },
  'R-2': {
    title: 'NSPA and FMS change nothing unless other nations take part',
    source: established,
  },
  'R-3': {
    title: 'Accumulated value from one supplier within the window counts',
    source: established,
  },
  'R-4': { title: 'A Norwegian seller is judged on parts produced abroad', source: established },
  'R-5': { title: 'An acquisition under FOA is exempt', source: established },
  'R-6': { title: 'The obligation is at most the whole contract sum', source: carriedOut },
  'R-7': {
    title: 'Norwegian recipients, needs of the Armed Forces, technology areas',
    source: carriedOut,
  },
  'R-8': {
    title: 'The project exists because of the main supplier’s own effort',
    source: carriedOut,
  },
  'R-9': { title: 'Only value created in Norway is creditable', source: carriedOut },
  'R-10': { title: 'A Norwegian share below the floor gives nothing', source: carriedOut },
  'R-11': { title: 'A production share above the upper band counts in full', source: carriedOut },
  'R-12': { title: 'Fulfilment uses factors', source: carriedOut },
  'R-13': { title: 'Kinds of project', source: carriedOut },
  'D-1': { title: 'The window and its boundaries', source: reading },
  'D-2': { title: 'What counts; unknown is never zero', source: reading },
  'D-3': { title: 'Crossed by signed values, likely crossed with expected ones', source: reading },
  'D-4': { title: 'What the agreement covers; additional acquisitions', source: reading },
  'D-5': { title: 'Exchange at the middle rate of the day or the last before it', source: reading },
  'D-6': { title: 'One supplier is one identity; a corporate group only warns', source: reading },
  'D-7': { title: 'A Norwegian seller is tested per acquisition', source: reading },
  'D-8': { title: 'The share is the project’s, cumulative', source: reading },
  'D-9': { title: 'An increase counts above its baseline, year by year', source: reading },
  'D-10': { title: 'Order of the arithmetic; rounded once, to øre, half up', source: reading },
  'D-11': { title: 'Credit beyond the obligation is surplus', source: reading },
  'D-12': { title: 'Five stages of an amount, never mixed', source: reading },
  'D-13': { title: 'No double claims', source: reading },
  'D-20': { title: 'A contract that grows beyond what was agreed', source: reading },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

/** The source as a step stores it. */
export function citationOf({ document, heading, note }: Source): Citation {
  return note === undefined
    ? { document, heading }
    : { document, heading, note: wordingIn(note, 'en') };
}
