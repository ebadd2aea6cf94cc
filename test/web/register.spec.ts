import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { RegisterPage } from '../../src/register/register.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { insertPortfolio, PORTFOLIO_SIZE } from '../support/steps/portfolio.js';

describe('the page of the register', () => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(engines[0].newStorage);
    await insertPortfolio(motpost.database);
  });
  afterAll(() => motpost.close());

  const get = (path: string): Promise<Response> =>
    fetch(motpost.url + path, { redirect: 'manual' });
  const page = async (query: string, language = 'nb') => {
    const answer = await fetch(`${motpost.url}/${language}/register?${query}`);
    expect([query, answer.status]).toEqual([query, 200]);
    const html = await answer.text();
    const results = html.slice(html.indexOf('register-layout__results'));
    return { html: results, text: results.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ') };
  };
  const NOTICE = 'Registeret kjenner ikke dette i adressen';
  const droppedBy = (html: string, label: string): string | undefined =>
    new RegExp(`href="([^"]+)" aria-label="Fjern fra adressen: ${label}"`)
      .exec(html)?.[1]
      ?.replaceAll('&amp;', '&');

  it.each([
    ['country=SE&status=lukket', 'Status: lukket', 'country=SE'],
    ['country=SE&country=QQ', 'Land: QQ', 'country=SE'],
    ['country=se', 'Land: se', ''],
    ['supplier=kestrel&country=SE', 'Leverandør: kestrel', 'country=SE'],
    ['area=Radar%20og%20slikt', 'Teknologiområde: Radar og slikt', ''],
    ['sort=navn&country=SE', 'Sorter etter: navn', 'country=SE'],
    ['land=SE', 'land: SE', ''],
    ['q=radar&q=sonar', 'Søk: sonar', 'q=radar'],
    ['remainingMin=1&remainingMin=2', 'Gjenstår minst: 2', 'remainingMin=1'],
    ['constructor=x&__proto__=y', 'constructor: x', '__proto__=y'],
    ['status=%3Cb%3E', 'Status: &lt;b>', ''],
  ])('says that it does not know something of ?%s', async (query, label, left) => {
    const { html, text } = await page(query);
    expect(text).toContain(NOTICE);
    expect(droppedBy(html, label)).toBe(`/nb/register${left === '' ? '' : `?${left}`}`);
  });

  it('says no more than ten of many, and offers to drop them all', async () => {
    const many = Array.from({ length: 2000 }, (_, n) => `x${n}=1`).join('&');
    const { html } = await page(`country=SE&${many}`);
    expect(html.match(/Fjern fra adressen/g)).toHaveLength(10);
    expect(html).toContain('href="/nb/register?country=SE">Fjern alle 2\u00a0000</a>');
    expect((await page('a=1&b=2')).html).toContain('href="/nb/register">Fjern begge</a>');
  });

  it('says it in each language, and nothing where everything is known', async () => {
    expect((await page('status=x', 'nn')).text).toContain('Registeret kjenner ikkje dette');
    expect((await page('status=x', 'en')).text).toContain('The register does not know this');
    expect((await page('country=SE&sort=-remaining')).text).not.toContain(NOTICE);
  });

  it('leaves out of the filter what it does not know, and says of a code that nobody has it', async () => {
    expect((await page('status=lukket')).text).toContain(`${PORTFOLIO_SIZE} avtaler`);
    const { text } = await page('area=zzz');
    expect(text).toContain('Teknologiområde: zzz (ukjent)');
    expect(text).toContain('0 avtaler');
  });

  it('offers what is shown, no more and no less, in every form', async () => {
    for (const query of ['country=SE&status=lukket', 'q=radar&supplier=kestrel', 'area=zzz']) {
      const { html, text } = await page(query);
      const total = Number(/(\d+) avtaler?/.exec(text)![1]);
      const links = [...html.matchAll(/href="(\/api\/v1\/[^"]+)"/g)];
      expect(links).toHaveLength(total === 0 ? 0 : 3);
      for (const [, href] of links) {
        const answer = await get(href!.replaceAll('&amp;', '&'));
        expect([href, answer.status]).toEqual([href, 200]);
        const body = await answer.text();
        const count = href!.includes('json')
          ? (JSON.parse(body) as RegisterPage).items.length
          : parse(body, {
              columns: true,
              bom: true,
              delimiter: href!.includes('excel') ? ';' : ',',
            }).length;
        expect([href, count]).toEqual([href, total]);
      }
    }
  });

  it('leads to the first page where a place in the list has nothing after it', async () => {
    const place = Buffer.from(JSON.stringify(['after', 'supplier', 'zz', 'zz', 'zz']));
    const path = `/nb/register?country=SE&cursor=${place.toString('base64url')}`;
    const answer = await get(path);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/nb/register?country=SE');
  });

  it('a feed of what is not known is not there, rather than a feed of everything', async () => {
    for (const query of ['status=lukket', 'land=SE', 'remainingMin=mye']) {
      expect((await get(`/nb/register.atom?${query}`)).status).toBe(400);
    }
    expect((await get('/nb/register.atom?area=zzz')).status).toBe(200);
  });

  it('with no hits says what to drop together where no single filter is enough', async () => {
    const { html, text } = await page('country=SE&area=space&remainingMax=1');
    expect(text).toContain('Det er ikke nok å fjerne ett filter.');
    expect(text).toMatch(/Uten disse filtrene er det \d+ avtale/);
    const together = /href="([^"]+)">Fjern filtrene/.exec(html)![1]!.replaceAll('&amp;', '&');
    expect((await page(together.split('?')[1] ?? '')).text).not.toContain('0 avtaler');
    expect(text).not.toContain('Fjern filteret');
    const one = await page('country=SE&area=space');
    expect(one.text).toMatch(/Land: Sverige Uten dette filteret er det [1-9]\d* avtale/);
    expect(one.text).not.toContain('Det er ikke nok å fjerne ett filter.');
  });
});
