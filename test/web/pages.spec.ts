import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '../../src/web/languages.js';
import { hrefOf } from '../../src/web/paths.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';

describe('pages over HTTP', () => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(engines[0].newStorage);
  });
  afterAll(() => motpost.close());

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(motpost.url + path, { headers, redirect: 'manual' });

  it.each([
    ['nn-NO,nn;q=0.9,en;q=0.8', '/nn'],
    ['no', '/nb'],
    ['de, en;q=0.5, nb;q=0.4', '/en'],
    ['de', '/nb'],
    ['en;q=0, nn', '/nn'],
    ['', '/nb'],
  ])('the root sends a reader of "%s" to %s', async (accepted, expected) => {
    const answer = await get('/', { 'accept-language': accepted });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(expected);
    expect(answer.headers.get('vary')).toContain('accept-language');
  });

  it.each(languages)('a page in %s says its language and names the others', async (language) => {
    const answer = await get(hrefOf(language, 'about'));
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-language')).toBe(language);
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}"`));
    for (const other of languages) {
      expect(html).toContain(`hreflang="${other}" href="${motpost.config.baseUrl}/${other}/`);
    }
  });

  it('a page lets only what it named run, with a nonce that is never the same', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await get('/nb')).headers.get('content-security-policy')!),
    );
    expect(policies[0]).toContain("default-src 'none'");
    expect(policies[0]).not.toMatch(/unsafe/);
    expect(policies[0]).not.toBe(policies[1]);
    const html = await (await get('/nb')).text();
    expect(html).not.toMatch(/\son\w+=|<style|\sstyle=/);
  });

  it('a page that is not there is a page that helps, in the language of the address', async () => {
    const answer = await get('/nn/finst-ikkje');
    const html = await answer.text();
    expect(answer.status).toBe(404);
    expect(html).toContain('Vi finn ikkje sida');
    expect(html).toContain('href="/nn/register"');
  });

  it.each([
    ['/nb/', '/nb'],
    ['/nn/register/?country=SE&q=a/', '/nn/register?country=SE&q=a/'],
    ['/en//', '/en'],
  ])('a slash too many at the end leads to the page: %s', async (path, expected) => {
    const answer = await get(path);
    expect(answer.status).toBe(308);
    expect(answer.headers.get('location')).toBe(expected);
  });

  it.each([
    '//motpost.example.com/',
    '/\\motpost.example.com/',
    '/xx/',
    '/nbx/',
    '/nb/finnes-ikke?q=/',
  ])('the slash of %s leads nowhere else', async (path) =>
    expect((await get(path)).status).toBe(404),
  );

  it.each([
    ['/nb/%ZZ', 400, 'nb', 'Vi forstår ikke forespørselen'],
    ['/nn/register/%ff', 400, 'nn', 'Vi forstår ikkje førespurnaden'],
    ['/%ZZ', 400, 'en', 'We do not understand the request'],
    [`/nn/register/${'9'.repeat(300)}`, 404, 'nn', 'Vi finn ikkje sida'],
  ])('an address that no router can read: %s', async (path, status, language, title) => {
    const answer = await get(path, { 'accept-language': 'en' });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-language')).toBe(language);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await answer.text()).toContain(title);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])(
    'a page that does not take %s answers with a page',
    async (method) => {
      const answer = await fetch(`${motpost.url}/nn/om`, { method });
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Vi finn ikkje sida');
    },
  );

  it('a program gets problem+json for the same', async () => {
    const answer = await get('/api/v1/nothing');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('a file of the pages is named by its content and kept for ever, compressed', async () => {
    const html = await (await get('/nb')).text();
    const href = /\/assets\/motpost\.[0-9a-f]{16}\.css/.exec(html)![0];
    const answer = await get(href, { 'accept-encoding': 'br' });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect((await get('/assets/motpost.0000000000000000.css')).status).toBe(404);
    expect((await get('/assets/..%2f..%2fpackage.json')).status).toBe(404);
  });
});
