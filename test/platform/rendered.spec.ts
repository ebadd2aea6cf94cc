import { describe, expect, it } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyRequest } from 'fastify';
import { formOf, prefersCsv } from '../../src/platform/http/list-form.js';
import { encode, encodingOf, render, RenderedAnswers } from '../../src/platform/http/rendered.js';

const long = 'Ærfugl '.repeat(1000);

describe('a rendered answer', () => {
  it('has an ETag of its bytes', () => {
    expect(render('a', {}).etag).toBe(render('a', { x: 'y' }).etag);
    expect(render('a', {}).etag).not.toBe(render('b', {}).etag);
  });

  it('compressed is other bytes under another ETag', async () => {
    const plain = render(long, { 'content-type': 'text/plain' });
    const br = await encode(plain, 'br');
    const gzip = await encode(plain, 'gzip');
    expect(brotliDecompressSync(br.body).toString()).toBe(long);
    expect(gunzipSync(gzip.body).toString()).toBe(long);
    expect(br.headers).toEqual({ 'content-type': 'text/plain', 'content-encoding': 'br' });
    expect(new Set([plain.etag, br.etag, gzip.etag]).size).toBe(3);
  });

  it('stays plain when it is short or nothing else is wanted', async () => {
    const short = render('a', {});
    expect(await encode(short, 'br')).toBe(short);
    const plain = render(long, {});
    expect(await encode(plain, 'identity')).toBe(plain);
  });

  it.each([
    [undefined, 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000, gzip;q=0', 'identity'],
    ['br;q=0.05', 'br'],
    ['brotli', 'identity'],
    ['*', 'identity'],
  ])('Accept-Encoding %s: %s', (accepted, encoding) => {
    const request = { headers: { 'accept-encoding': accepted } } as unknown as FastifyRequest;
    expect(encodingOf(request)).toBe(encoding);
  });
});

describe('the form of a list', () => {
  it.each([
    [undefined, false],
    ['*/*', false],
    ['text/csv', true],
    ['TEXT/CSV', true],
    ['application/json, text/csv', false],
    ['application/json;q=0.9, text/csv', true],
    ['text/csv;q=0.8, */*;q=0.1', true],
    ['text/csv;q=0', false],
    ['text/csv;header=present', true],
  ])('Accept %s wants CSV: %s', (accept, wants) => expect(prefersCsv(accept)).toBe(wants));

  it('is what the query says, first of all', () => {
    expect(formOf('json', 'text/csv')).toBe('json');
    expect(formOf('excel-csv', undefined)).toBe('excel-csv');
    expect(formOf(undefined, 'text/csv')).toBe('csv');
  });
});

describe('kept answers', () => {
  it('are those used last, within the bound', () => {
    const answers = new RenderedAnswers(2 * (1 + 100 + 500));
    const answer = render('x'.repeat(100), {});
    answers.set('a', answer);
    answers.set('b', answer);
    expect(answers.get('a')).toBe(answer);
    answers.set('c', answer);
    expect(['a', 'b', 'c'].filter((key) => answers.get(key) !== undefined)).toEqual(['a', 'c']);
  });

  it('never hold one that is larger than the bound', () => {
    const answers = new RenderedAnswers(100);
    answers.set('a', render('x', {}));
    expect(answers.get('a')).toBeUndefined();
  });
});
