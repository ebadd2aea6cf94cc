import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import domino from 'domino';
import { rulebookInForce } from '../../src/rulebook/current-rulebook.js';
import { type Language, languages } from '../../src/web/languages.js';
import { hrefOf, type PageName, type PathParams } from '../../src/web/paths.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { wordsOfTheOther } from '../support/norwegian.js';
import { insertPortfolio } from '../support/steps/portfolio.js';

/** Small words that a sentence of the one language can hardly do without, and the other has not. */
const ENGLISH =
  /(?<!\p{L})(the|of|and|with|which|that|from|not|were|been|have|has|its|their|there|must|into)(?!\p{L})/giu;
const NORWEGIAN =
  /(?<!\p{L})(og|som|ikke|ikkje|er|til|av|på|fra|frå|en|et|ein|eit|det|med|der)(?!\p{L})/giu;

/** What nobody translates: code, what says that it is in another language, and what was bought. */
const OTHERWISE = 'code, script, style, [lang], .register__bought, .agreement-lead';

const FOUR = [
  ['date', '2021-01-10', '2022-03-01', '2020-04-01', '2027-02-01'],
  ['amount', '40 000 000', '35 000 000', '200 000 000', '21 500 000'],
  ['currency', 'NOK', 'GBP', 'NOK', 'NOK'],
  ['status', 'signed', 'signed', 'expected', 'expected'],
  ['kind', 'defence', 'norwegian', 'norwegian', 'foa'],
  ['channel', 'direct', 'direct', 'direct', 'nspa-shared'],
].flatMap(([name, ...values]) => values.map((value) => [name!, value]));

type Shown = [what: string, name: PageName, params?: PathParams, query?: string[][]];

describe('all that stands on a page', () => {
  let motpost: TestApp;
  let agreements: readonly string[];
  let version: string;
  beforeAll(async () => {
    motpost = await TestApp.start(engines[0].newStorage);
    agreements = await insertPortfolio(motpost.database);
    ({ version } = await motpost.database.read(rulebookInForce));
  });
  afterAll(() => motpost.close());

  const readings = Array.from({ length: 20 }, (_, at) => `D-${at + 1}`);
  const rules = Array.from({ length: 13 }, (_, at) => `R-${at + 1}`);
  const shown: Shown[] = [
    ['the front page', 'front'],
    ['the register', 'register'],
    [
      'no hits',
      'register',
      {},
      [
        ['q', 'zzz'],
        ['country', 'US'],
        ['area', 'space'],
      ],
    ],
    ['a filter that is not understood', 'register', {}, [['remainingMin', 'x']]],
    ['an agreement', 'agreement', { id: '2' }],
    ['a fulfilled agreement', 'agreement', { id: '5' }],
    ['reporting a contact', 'reportContact', { id: '2' }],
    ['the calculators', 'calculators'],
    ['an answer on the duty', 'duty', {}, FOUR],
    [
      'a purchase that is not understood',
      'duty',
      {},
      [
        ['date', 'x'],
        ['amount', 'x'],
      ],
    ],
    [
      'credit in full',
      'credit',
      {},
      [
        ['value', '5'],
        ['share', '81'],
        ['basis', 'production'],
      ],
    ],
    [
      'credit of nothing',
      'credit',
      {},
      [
        ['value', '5'],
        ['share', '1'],
        ['baseline', '1'],
      ],
    ],
    [
      'credit that is not understood',
      'credit',
      {},
      [
        ['value', 'x'],
        ['share', '101'],
      ],
    ],
    ['the rules', 'rules'],
    ...[...rules, ...readings].map((rule): Shown => [`the page of ${rule}`, 'rule', { rule }]),
    ['a rulebook', 'rulebook', { version: 'current' }],
    ['about Motpost', 'about'],
    ['privacy', 'privacy'],
    ['signing in', 'signIn'],
    ['an invitation', 'invitation'],
    ['a page that is not there', 'rule', { rule: 'R-99' }],
  ];

  /** The text of a page, a line for each piece. */
  async function textOf(language: Language, [, name, params = {}, query = []]: Shown) {
    const known = {
      ...params,
      ...(params.id === undefined ? {} : { id: agreements[Number(params.id)]! }),
      ...(params.version === undefined ? {} : { version }),
    };
    const path = hrefOf(language, name, known, new URLSearchParams(query));
    const { document } = domino.createWindow(await (await fetch(motpost.url + path)).text());
    for (const element of [...document.body.querySelectorAll(OTHERWISE)]) element.remove();
    const labels = [...document.body.querySelectorAll('[aria-label]')];
    return [
      document.title,
      document.body.innerHTML.replace(/<[^>]+>/g, '\n'),
      ...labels.map((element) => element.getAttribute('aria-label')!),
    ].join('\n');
  }

  describe.each(languages)('in %s', (language) => {
    it.each(shown)('%s is in that language', async (...page) => {
      const text = await textOf(language, page);
      const strange =
        language === 'en'
          ? text.match(NORWEGIAN)
          : [...(text.match(ENGLISH) ?? []), ...wordsOfTheOther(language, text)];
      expect(strange ?? []).toEqual([]);
    });
  });
});
