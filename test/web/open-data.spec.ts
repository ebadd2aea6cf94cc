import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { readSite } from '../../src/platform/site-config.js';
import { writeCatalogue } from '../../src/web/open-data/catalogue.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { insertPortfolio, PORTFOLIO_SIZE } from '../support/steps/portfolio.js';

const shapes = new Store(
  new Parser().parse(readFileSync(new URL('./dcat-ap-no.shapes.ttl', import.meta.url), 'utf8')),
);

describe('open data', () => {
  let motpost: TestApp;
  let ids: string[];
  beforeAll(async () => {
    motpost = await TestApp.start(engines[0].newStorage);
    ids = await insertPortfolio(motpost.database);
  });
  afterAll(() => motpost.close());

  const get = async (path: string): Promise<{ type: string | null; text: string }> => {
    const answer = await fetch(motpost.url + path);
    expect(answer.status).toBe(200);
    return { type: answer.headers.get('content-type'), text: await answer.text() };
  };
  const problemsOf = async (turtle: string): Promise<string[]> => {
    const report = await new SHACLValidator(shapes).validate(new Store(new Parser().parse(turtle)));
    return report.results.map(({ path, focusNode }) => `${focusNode?.value} ${path?.value}`);
  };

  it('the catalogue has what DCAT-AP-NO makes mandatory, and recommends', async () => {
    const { type, text } = await get('/katalog.ttl');
    expect(type).toBe('text/turtle; charset=utf-8');
    expect(await problemsOf(text)).toEqual([]);
    expect(text).toContain('/licence/NLOD_2_0>');
    expect(text).toContain('"2023-02-01"^^xsd:date');
  });

  it('the publisher has its organisation number, and the licence is the one that was chosen', async () => {
    const site = readSite(
      {
        MOTPOST_PUBLISHER_NAME: 'Forsvarsmateriell',
        MOTPOST_PUBLISHER_ORGANISATION_NUMBER: '974 761 076',
        MOTPOST_LICENCE: 'CC_BY_4_0',
      },
      [],
    );
    const text = writeCatalogue({ ...site, baseUrl: 'https://motpost.example.com' }, '2023-02-01');
    expect(await problemsOf(text)).toEqual([]);
    expect(text).toContain('dct:identifier "974761076"');
    expect(text).toContain('publishertype/NationalAuthority');
    expect(text).toContain('licence/CC_BY_4_0>');
    expect(text).not.toContain('NLOD');
  });

  it.each([
    [{ MOTPOST_PUBLISHER_ORGANISATION_NUMBER: '974761077' }, 'organisation number'],
    [{ MOTPOST_LICENCE: 'https://creativecommons.org/licenses/by/4.0/' }, 'authority table'],
  ])('refuses %j in the settings', (environment, problem) => {
    const problems: string[] = [];
    readSite(environment, problems);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it('the shapes notice what is missing', async () => {
    const { text } = await get('/katalog.ttl');
    const faults = await problemsOf(text.replace(/dcat:theme [^;]+;/, ''));
    expect(faults).toEqual([expect.stringMatching(/#register .*#theme$/)]);
  });

  it.each([
    [/authority\/data-theme\/GOVE/, 'authority/data-theme/GOV', '#theme'],
    [/"@nn ?/, '"@nb', 'title'],
    [/authority\/file-type\/CSV/, 'authority/file-types/CSV', 'format'],
    [/authority\/licence\/NLOD/, 'licence/NLOD', 'license'],
    [/mailto:/, 'post:', 'hasEmail'],
    [/a vcard:Organization/, 'a vcard:Individual', 'contactPoint'],
    [/dcat:endpointURL [^;]+;/, '', 'endpointURL'],
    [/adms:status [^;]+;/, '', 'status'],
    [/dct:PeriodOfTime/, 'dct:Location', 'temporal'],
    [/dct:publisher <[^>]*>/, 'dct:publisher "Motpost"', 'publisher'],
    [/authority\/frequency\/UPDATE_CONT/, 'frequency/ALWAYS', 'accrualPeriodicity'],
  ])('the shapes notice a fault: %s', async (found, instead, path) => {
    const { text } = await get('/katalog.ttl');
    expect(text).toMatch(found);
    const faults = await problemsOf(text.replace(found, instead));
    expect(faults).toContainEqual(expect.stringContaining(path));
  });

  it('what the catalogue links to is there', async () => {
    const { text } = await get('/katalog.ttl');
    const store = new Store(new Parser().parse(text));
    for (const name of ['accessURL', 'landingPage']) {
      for (const { object } of store.match(
        null,
        DataFactory.namedNode(`http://www.w3.org/ns/dcat#${name}`),
      )) {
        await get(object.value.replace(motpost.config.baseUrl, ''));
      }
    }
  });

  it('the site map names every page in every language', async () => {
    const { text } = await get('/sitemap.xml');
    const { baseUrl } = motpost.config;
    expect(text).toContain(`<loc>${baseUrl}/nn/register/${ids[0]}</loc>`);
    expect(text.match(/\/en\/register\/[^<"]+<\/loc>/g)).toHaveLength(PORTFOLIO_SIZE);
    const robots = await get('/robots.txt');
    expect(robots.text).toContain(`Sitemap: ${baseUrl}/sitemap.xml`);
  });

  it('the page of an agreement carries JSON-LD', async () => {
    const { text } = await get(`/en/register/${ids[2]}`);
    const json = /<script type="application\/ld\+json"[^>]*>([^<]*)<\/script>/.exec(text)![1]!;
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'WebPage',
      inLanguage: 'en',
      about: {
        '@type': 'Organization',
        name: 'Kestrel Air Systems Ltd',
        contactPoint: [{ email: 'offset@supplier3.example.com' }],
      },
    });
  });

  it('the feed of a filter is an Atom feed of what the filter finds', async () => {
    const { type, text } = await get('/nb/register.atom?country=FI');
    expect(type).toBe('application/atom+xml; charset=utf-8');
    expect(text).toContain('Ny avtale: Suomi Optronics Oy');
    expect(text).toContain('Fristen er ute, og noe gjenstår: Suomi Optronics Oy');
    expect(text).not.toContain('Kestrel');
    const entryIds = [...text.matchAll(/<entry>\n<id>([^<]+)/g)].map(([, id]) => id);
    expect(new Set(entryIds).size).toBe(entryIds.length);
  });

  it.each(
    ['/nb/register.atom', '/katalog.ttl', '/sitemap.xml', '/register/:id/contacts.vcf'].flatMap(
      (path) => ['identity', 'gzip'].map((encoding) => [path, encoding] as const),
    ),
  )('%s is not sent again when it has not changed (%s)', async (path, encoding) => {
    const ask = (more: Record<string, string>): Promise<Response> =>
      fetch(motpost.url + path.replace(':id', ids[2]!), {
        headers: { 'accept-encoding': encoding, ...more },
      });
    const first = await ask({});
    const isLong = !path.endsWith('.vcf');
    expect(first.headers.get('content-encoding')).toBe(
      encoding === 'gzip' && isLong ? 'gzip' : null,
    );
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect((await first.text()).length).toBeGreaterThan(100);
    const again = await ask({ 'if-none-match': first.headers.get('etag')! });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('a contact can be saved as a vCard', async () => {
    const { type, text } = await get(`/register/${ids[2]}/contacts.vcf`);
    expect(type).toBe('text/vcard; charset=utf-8');
    expect(text).toContain('FN:Kestrel Air Systems Ltd\\, Industrial cooperation office\r\n');
    expect(text).toMatch(/END:VCARD\r\n$/);
  });
});
