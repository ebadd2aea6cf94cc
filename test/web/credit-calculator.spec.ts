import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hrefOf } from '../../src/web/paths.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { pageText } from '../support/page-text.js';

describe('the credit calculator', () => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(engines[0].newStorage);
  });
  afterAll(() => motpost.close());

  const credit = (share: string, more: Record<string, string> = {}) =>
    pageText(
      motpost.url +
        hrefOf('nb', 'credit', {}, { value: '50 000 000', share, basis: 'production', ...more }),
    );

  it.each([
    ['production', '19,99', 'ikke gi noen godskriving'],
    ['production', '20', 'gi 10 000 000 kr i godskriving'],
    ['production', '80', 'gi 40 000 000 kr i godskriving'],
    ['production', '80,01', 'gi 50 000 000 kr i godskriving'],
    ['other', '80,01', 'gi 40 005 000 kr i godskriving'],
    ['other', '100', 'gi 50 000 000 kr i godskriving'],
  ])('50 million, %s, %s %%: %s', async (basis, share, expected) =>
    expect(await credit(share, { basis })).toContain(expected),
  );

  it('a share on a bound stays on it where the amount is not whole øre', async () => {
    expect(await credit('20', { value: '0,33' })).toContain('gi 0,07 kr i godskriving');
    expect(await credit('80', { value: '0,33' })).toContain('gi 0,26 kr i godskriving');
  });

  it('a baseline is deducted, and a factor multiplies', async () => {
    const text = await credit('50', { baseline: '40 mill', factor: '2' });
    expect(text).toContain('gi 10 000 000 kr i godskriving');
    expect(await credit('50', { baseline: '60 mill' })).toContain('ingen økning');
  });

  it('a share above the whole and a factor out of bounds are refused', async () => {
    const text = await credit('100,1', { factor: '7' });
    expect(text).toMatch(/^Feil: /);
    expect(text).toContain('et tall fra 0 til 100');
    expect(text).toContain('et tall fra 0,5 til 5');
  });
});
