import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Site } from './site.js';

const TRANSFER_BYTES_MAX = 100_000;

interface Fetched {
  path: string;
  kind: string;
  bytes: number;
  cached: boolean;
}

describe('the first view of the register', () => {
  let site: Site;
  let tab: Page;
  let fetched: Fetched[];

  /** Everything that a visit fetches, with the bytes that went over the wire. */
  const visit = async (path: string): Promise<Fetched[]> => {
    const seen = new Map<string, Fetched>();
    const kept = new Set<string>();
    const wire = await tab.context().newCDPSession(tab);
    await wire.send('Network.enable');
    wire.on('Network.responseReceived', ({ requestId, response, type }) => {
      if (response.url.startsWith('data:')) return;
      const { pathname } = new URL(response.url);
      const cached = response.fromDiskCache === true || kept.has(requestId);
      seen.set(requestId, { path: pathname, kind: type, bytes: 0, cached });
    });
    wire.on('Network.requestServedFromCache', ({ requestId }) => void kept.add(requestId));
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const one = seen.get(requestId);
      if (one !== undefined) one.bytes = encodedDataLength;
    });
    await tab.goto(path, { waitUntil: 'networkidle' });
    await wire.detach();
    return [...seen.values()];
  };

  beforeAll(async () => {
    site = await Site.open();
    tab = await site.tab();
    fetched = await visit('/nb/register');
  });
  afterAll(() => site.close());

  it('has 25 rows', async () => expect(await tab.locator('tbody tr').count()).toBe(25));

  it('transfers at most 100 kB, fonts apart', () => {
    const counted = fetched.filter(({ kind }) => kind !== 'Font');
    expect(counted.filter(({ bytes }) => bytes === 0)).toEqual([]);
    expect(counted.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['Document', 'Stylesheet', 'Script']),
    );
    const transferred = counted.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(transferred).toBeLessThanOrEqual(TRANSFER_BYTES_MAX);
  });

  it('is held up by one stylesheet and by no script', async () => {
    expect(await tab.locator('link[rel=stylesheet]').count()).toBe(1);
    expect(await tab.locator('script[src]:not([defer])').count()).toBe(0);
  });

  it('does not shift, wide or narrow', async () => {
    for (const width of [1280, 320]) {
      await tab.setViewportSize({ width, height: 900 });
      await tab.goto('/nb/register', { waitUntil: 'networkidle' });
      const shift = await tab.evaluate(`new Promise((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0)),
        ).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      })`);
      expect(shift).toBe(0);
    }
  });

  it('fetches nothing but the page again, and nothing from anywhere else', async () => {
    const again = await visit('/nb/register?country=GB');
    const files = again.filter(({ path }) => path.startsWith('/assets/'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(({ cached }) => !cached)).toEqual([]);
    expect(
      fetched.every(({ path }) =>
        /^\/(nb\/register|assets\/[\w-]+\.[0-9a-f]{16}\.\w+)$/.test(path),
      ),
    ).toBe(true);
  });
});
