import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/data-source.js';
import { loadEntries } from '../../src/ledger/load-entries.js';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import { expectCoherentChains } from '../support/coherent.js';
import { engines, freshDatabase } from '../support/engines.js';
import { ledgerFixture } from '../support/ledger-fixture.js';
import { plainRecompute, play, type Step } from '../support/ledger-play.js';

describe.each(engines)('postings at the same time on $engine', ({ engine, newStorage }) => {
  let database: Database;
  /** On PostgreSQL another process on the same database. */
  let other: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const fresh = await freshDatabase(newStorage);
    ({ database, close } = fresh);
    other = engine === 'PostgreSQL' ? await openDatabase(fresh.storage) : database;
  });
  afterAll(async () => {
    if (other !== database) await other.close();
    await close();
  });

  it('stand one after the other in each chain, whatever the clocks of the processes say', async () => {
    const fixture = await ledgerFixture(database);
    const projects = [newId(), newId(), newId()];
    const steps: Step[] = [
      { do: 'obligation', on: 0, ore: 10_000 },
      { do: 'obligation', on: 1, ore: 10_000 },
      ...[...Array(30).keys()].map((n): Step => ({
        do: 'credit',
        on: n % 2,
        project: n % 3,
        ore: 1_000 * n,
      })),
      ...[0, 1, 0, 1, 0, 1].map((on): Step => ({ do: 'move', on, ore: 500 })),
      ...[1, 2, 3].map((at): Step => ({ do: 'reverse', on: 0, at })),
      ...[1, 2, 3].map((at): Step => ({ do: 'reverse', on: 0, at })),
    ];
    await Promise.all(
      steps.map((step, n) =>
        play(n % 2 === 0 ? database : other, fixture, projects, {
          step,
          effectiveOn: '2024-01-01',
          recordedAt: `2024-01-01T12:00:00.${String(999 - n * (n % 2)).padStart(3, '0')}Z`,
        }),
      ),
    );
    for (const agreementId of fixture.agreements) {
      const chain = await database.read((tx) =>
        loadEntries(tx, 'WHERE e.agreement_id = ? ORDER BY e.sequence', [agreementId]),
      );
      expect(chain.length).toBeGreaterThan(15);
      expect(chain.map(({ sequence }) => sequence)).toEqual(chain.map((_, i) => i + 1));
    }
    await expectCoherentChains(database, plainRecompute);
  });

  it('of one entitlement credit it once, from however many sides it is posted', async () => {
    const fixture = await ledgerFixture(database);
    const projects = [newId()];
    await Promise.all(
      [...Array(12).keys()].map((n) =>
        play(n % 2 === 0 ? database : other, fixture, projects, {
          step: { do: 'credit', on: 0, project: 0, ore: 7_000 },
          effectiveOn: '2024-01-01',
          recordedAt: '2024-01-01T12:00:00.000Z',
        }),
      ),
    );
    const chain = await database.read((tx) =>
      loadEntries(tx, 'WHERE e.agreement_id = ? ORDER BY e.sequence', [fixture.agreements[0]]),
    );
    expect(chain).toHaveLength(12);
    expect(chain.map(({ after }) => after.projectOre)).toEqual(Array(12).fill(7_000));
  });
});
