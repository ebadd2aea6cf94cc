import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../../src/demo/load-demo.js';
import { TestApp } from '../support/app.js';
import { expectCoherentLedger } from '../support/coherent.js';
import { engines } from '../support/engines.js';

interface Item {
  number: string;
  remaining: string;
  surplus: string;
}

describe.each(engines)('the demo on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage, '2026-11-20T09:00:00.000Z');
    await loadDemo(motpost.database);
  });
  afterAll(() => motpost.close());

  it('is loaded once only', async () => {
    expect(await loadDemo(motpost.database)).toBe(false);
  });

  it('leaves a ledger that verifies', async () => {
    await expectCoherentLedger(motpost.database);
  });

  it('shows active agreements only, with the corrected and the fulfilled one', async () => {
    const { body } = await motpost.call<{ items: Item[] }>(
      'public',
      'GET',
      '/api/v1/register/agreements?limit=100',
    );
    const byNumber = new Map(body.items.map((item) => [item.number, item]));
    expect(byNumber.size).toBe(11);
    expect(byNumber.get('ISA-2021-006')?.remaining).toBe('126000000.00');
    expect(byNumber.get('ISA-2020-010')?.remaining).toBe('0.00');
    expect(byNumber.get('ISA-2019-016')?.surplus).toBe('7000000.00');
    expect(byNumber.get('ISA-2025-016')?.remaining).toBe('83400000.00');
  });

  it('raises the alarm for what was forgotten, the accumulation too', async () => {
    const { body } = await motpost.call<{ items: { reference: string }[] }>(
      'officer',
      'GET',
      '/api/v1/acquisitions/uncovered?coverage=uncovered&limit=100',
    );
    const references = body.items.map(({ reference }) => reference);
    expect(references).toEqual(
      expect.arrayContaining(['DEMO-2026-007', 'DEMO-2022-003', 'DEMO-2025-001']),
    );
    expect(references).toEqual(
      expect.arrayContaining(['NOTICE-238549-2018', 'NOTICE-179622-2019']),
    );
    expect(references).not.toContain('DEMO-2024-021');
  });

  it('has one agreement whose contract has grown beyond what was agreed', async () => {
    const { body } = await motpost.call<{ items: Item[] }>(
      'officer',
      'GET',
      '/api/v1/agreements?needsAmendment=true&limit=100',
    );
    expect(body.items.map(({ number }) => number)).toEqual(['ISA-2023-007']);
  });

  it('has a disputed line that waits for the case officer', async () => {
    const { body } = await motpost.call<{ items: { id: string }[] }>(
      'officer',
      'GET',
      '/api/v1/reports?state=submitted',
    );
    const reports = await Promise.all(
      body.items.map(({ id }) =>
        motpost.call<{ lines: { state: string }[] }>('officer', 'GET', `/api/v1/reports/${id}`),
      ),
    );
    const states = reports.flatMap(({ body: report }) => report.lines.map(({ state }) => state));
    expect(states).toContain('disputed');
  });
});
