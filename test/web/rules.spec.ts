import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RULES } from '../../src/domain/rulebook/rules.js';
import { projectFile } from '../../src/platform/project-file.js';
import { wordingIn } from '../../src/domain/rulebook/wording.js';
import { rulebookInForce } from '../../src/rulebook/current-rulebook.js';
import { languages } from '../../src/web/languages.js';
import { readingOf } from '../../src/web/rules/decision-record.js';
import { ruleTexts } from '../../src/web/rules/rule-texts.js';
import { textsOf } from '../../src/web/texts/catalogue.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';

const recorded = readdirSync(projectFile('docs/decisions')).flatMap(
  (name) => readingOf(name) ?? [],
);

describe('the rules', () => {
  it('every rule, and every reading that is recorded, is explained', () => {
    const explained = ruleTexts(textsOf('nb')).map(({ id }) => id);
    expect([...Object.keys(RULES), ...recorded].filter((id) => !explained.includes(id))).toEqual(
      [],
    );
  });

  describe('their pages', () => {
    let motpost: TestApp;
    beforeAll(async () => {
      motpost = await TestApp.start(engines[0].newStorage);
    });
    afterAll(() => motpost.close());
    const RULEBOOK = { nb: 'regelbok', nn: 'regelbok', en: 'rulebook' };
    const paths = { nb: 'regler', nn: 'reglar', en: 'rules' };

    it.each(languages)('in %s: each has its page, and the list leads to all', async (language) => {
      const list = await (await fetch(`${motpost.url}/${language}/${paths[language]}`)).text();
      for (const { id, title } of ruleTexts(textsOf(language))) {
        const path = `/${language}/${paths[language]}/${id}`;
        expect(list).toContain(`href="${path}"`);
        const answer = await fetch(motpost.url + path);
        expect(answer.status).toBe(200);
        expect(await answer.text()).toContain(title);
      }
    });

    it.each(languages)(
      'in %s: the rulebook and its notes are in that language',
      async (language) => {
        const rulebook = await motpost.database.read(rulebookInForce);
        const address = `${motpost.url}/${language}/${paths[language]}/${RULEBOOK[language]}/${rulebook.version}`;
        const page = await (await fetch(address)).text();
        const { note } = rulebook.parameters.threshold[0]!.source;
        for (const wording of [rulebook.title, note!]) {
          for (const other of languages) {
            expect(page.includes(wordingIn(wording, other))).toBe(other === language);
          }
        }
      },
    );

    it('the rulebook in force has a page of its own, and an unknown one has none', async () => {
      const { version } = await motpost.database.read(rulebookInForce);
      const known = await fetch(`${motpost.url}/en/rules/rulebook/${version}`);
      expect(known.status).toBe(200);
      expect(await known.text()).toContain('Threshold for an agreement');
      expect((await fetch(`${motpost.url}/en/rules/rulebook/${'0'.repeat(64)}`)).status).toBe(404);
    });
  });
});
