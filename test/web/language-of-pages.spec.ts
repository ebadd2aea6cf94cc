import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import domino from 'domino';
import { demoPersons } from '../../src/access/demo-issuer/demo-persons.js';
import { rulebookInForce } from '../../src/rulebook/current-rulebook.js';
import { type Language, languages } from '../../src/web/languages.js';
import { hrefOf, type PageName, type PathParams } from '../../src/web/paths.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { wordsOfTheOther } from '../support/norwegian.js';
import { signIn } from '../support/signed-in.js';
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

const SEVERAL = [
  ['date', '2010-01-10', '2012-03-01', '2020-04-01', '2027-02-01', '2021-01-01', '2022-01-01'],
  ['amount', '140 000 000', '1', '200 000 000', '121 500 000', '150 000 000', '5'],
  ['status', 'signed', 'signed', 'expected', 'expected', 'signed', 'signed'],
  ['kind', 'defence', 'defence', 'defence', 'norwegian', 'norwegian', 'foa'],
].flatMap(([name, ...values]) => values.map((value) => [name!, value]));

const FIRST = [
  ['date', '2024-01-10'],
  ['amount', '140 000 000'],
];

/** The text of a page, a line for each piece. */
function textOf(html: string): string {
  const { document } = domino.createWindow(html);
  for (const element of [...document.body.querySelectorAll(OTHERWISE)]) element.remove();
  const labels = [...document.body.querySelectorAll('[aria-label]')];
  return [
    document.title,
    document.body.innerHTML.replace(/<[^>]+>/g, '\n'),
    ...labels.map((element) => element.getAttribute('aria-label')!),
  ].join('\n');
}

/** Names are nobody's language: those of the API, such as not_found, and those of people. */
const NAMES = new RegExp(
  ['[a-z]+(?:[-_][a-z]+)+', ...demoPersons.map(({ name }) => name)].join('|'),
  'g',
);

/** The words of a page that are of another language than the page. */
function strangeTo(language: Language, html: string): string[] {
  const text = textOf(html).replace(NAMES, '');
  if (language === 'en') return text.match(NORWEGIAN) ?? [];
  return [...(text.match(ENGLISH) ?? []), ...wordsOfTheOther(language, text)];
}

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
    ['a contact that is reported', 'contactReported', { id: '2' }],
    ['the calculators', 'calculators'],
    ['an answer on the duty', 'duty', {}, FOUR],
    ['answers of several kinds on the duty', 'duty', {}, SEVERAL],
    ['an exemption that decides', 'duty', {}, [...FIRST, ['kind', 'foa']]],
    [
      'credit of two years',
      'credit',
      {},
      [
        ['date', '2024-03-01'],
        ['value', '50 000 000'],
        ['share', '90'],
        ['baseline', '4'],
        ['date', '2025-03-01'],
        ['value', '3'],
        ['share', '90'],
        ['factor', ''],
        ['factor', '2'],
        ['basis', 'other'],
      ],
    ],
    [
      'credit without value',
      'credit',
      {},
      [
        ['value', '0'],
        ['share', '5'],
      ],
    ],
    [
      'empty forms: duty',
      'duty',
      {},
      [
        ['date', ''],
        ['status', 'x'],
        ['currency', 'x'],
      ],
    ],
    [
      'empty forms: credit',
      'credit',
      {},
      [
        ['date', ''],
        ['basis', 'x'],
        ['factor', '9'],
      ],
    ],
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

  const desks: [what: string, name: PageName, who: 'admin' | 'auditor'][] = [
    ['the page of one’s own', 'home', 'admin'],
    ['one’s account', 'account', 'admin'],
    ['those who have access', 'persons', 'admin'],
    ['giving access', 'bindPerson', 'admin'],
    ['the invitations', 'invitations', 'admin'],
    ['inviting', 'invitePerson', 'admin'],
    ['the sessions', 'sessions', 'admin'],
    ['the audit log', 'auditLog', 'auditor'],
  ];

  const addressOf = (language: Language, [, name, params = {}, query = []]: Shown) => {
    const known = {
      ...params,
      ...(params.id === undefined ? {} : { id: agreements[Number(params.id)]! }),
      ...(params.version === undefined ? {} : { version }),
    };
    return hrefOf(language, name, known, new URLSearchParams(query));
  };

  describe.each(languages)('in %s', (language) => {
    it.each(shown)('%s is in that language', async (...page) => {
      const answer = await fetch(motpost.url + addressOf(language, page));
      expect(strangeTo(language, await answer.text())).toEqual([]);
    });

    it.each(desks)('%s is in that language', async (_, name, who) => {
      const session = await signIn(motpost, who);
      const answer = await session.open(hrefOf(language, name));
      expect(answer.status).toBe(200);
      expect(strangeTo(language, await answer.text())).toEqual([]);
    });

    it.each(['bindPerson', 'invitePerson'] as const)(
      'what is wrong in the form of %s is said in that language',
      async (name) => {
        const session = await signIn(motpost, 'admin');
        const answer = await session.send(hrefOf(language, name), { email: 'x' });
        const html = await answer.text();
        expect(html).toContain('ds-error-summary');
        expect(strangeTo(language, html)).toEqual([]);
      },
    );
  });
});
