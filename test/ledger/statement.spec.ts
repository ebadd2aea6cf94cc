import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { balancesAt, entriesAt, type PointInTime } from '../../src/domain/ledger/balance.js';
import type { Entry } from '../../src/domain/ledger/entry.js';
import { viewBalances, type StatementView } from '../../src/ledger/ledger.view.js';
import { loadEntries } from '../../src/ledger/load-entries.js';
import { readStatement } from '../../src/ledger/read-statement.js';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import { expectCoherentChains } from '../support/coherent.js';
import { engines, freshDatabase } from '../support/engines.js';
import { ledgerFixture, type LedgerFixture } from '../support/ledger-fixture.js';
import { plainRecompute, play, type Played, type Step } from '../support/ledger-play.js';

const day = fc.integer({ min: 1, max: 9 }).map((n) => `2024-01-0${n}`);
const side = fc.integer({ min: 0, max: 1 });
const ore = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(0, 1, 10_000));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('obligation', 'change'), on: side, ore }),
  fc.record({ do: fc.constant('credit'), on: side, project: fc.nat(2), ore }),
  fc.record({ do: fc.constant('credit'), on: side, project: fc.nat(2), ore }),
  fc.record({ do: fc.constant('move'), on: side, ore }),
  fc.record({ do: fc.constant('reverse'), on: side, at: fc.nat(20) }),
);
const history = fc.array(fc.record({ step, effectiveOn: day }), { minLength: 10, maxLength: 30 });

describe.each(engines)('statements on $engine', ({ newStorage }) => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await freshDatabase(newStorage));
  });
  afterAll(() => close());

  const projects = [newId(), newId(), newId()];

  async function played(steps: readonly Omit<Played, 'recordedAt'>[]): Promise<LedgerFixture> {
    const fixture = await ledgerFixture(database);
    for (const [i, each] of steps.entries()) {
      const recordedAt = `2024-02-${String(i + 1).padStart(2, '0')}T12:00:00.000Z`;
      await play(database, fixture, projects, { ...each, recordedAt });
    }
    return fixture;
  }

  const chainOf = (agreementId: string): Promise<Entry[]> =>
    database.read((tx) =>
      loadEntries(tx, 'WHERE e.agreement_id = ? ORDER BY e.sequence', [agreementId]),
    );

  async function statement(
    fixture: LedgerFixture,
    agreementId: string,
    point: PointInTime & { cursor?: string; limit?: number },
  ): Promise<StatementView> {
    const actor = { ...fixture.actorAt('2024-03-01T00:00:00.000Z'), role: 'auditor' as const };
    const answer = await database.read((tx) =>
      readStatement(tx, actor, { agreementId, limit: 100, ...point }),
    );
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  }

  it('give what adding up the entries gives, whatever was posted and asked', async () => {
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.option(day, { nil: undefined }),
        fc.option(fc.integer({ min: 1, max: 29 }), { nil: undefined }),
        async (steps, asOf, knownDay) => {
          const fixture = await played(steps);
          const knownAt =
            knownDay === undefined
              ? undefined
              : `2024-02-${String(knownDay).padStart(2, '0')}T12:00:00.000Z`;
          const point = {
            ...(asOf === undefined ? {} : { asOf }),
            ...(knownAt === undefined ? {} : { knownAt }),
          };
          for (const agreementId of fixture.agreements) {
            const chain = await chainOf(agreementId);
            const view = await statement(fixture, agreementId, point);
            const added = viewBalances(balancesAt(chain, point));
            expect(comparable(view.balances)).toEqual(comparable(added));
            expect(view.items.map(({ id }) => id)).toEqual(
              entriesAt(chain, point)
                .map(({ id }) => id)
                .reverse(),
            );
          }
        },
      ),
      { numRuns: 25 },
    );
    await expectCoherentChains(database, plainRecompute);
  });

  it('tell what was known then, and what has effect by a day: a back-dated correction', async () => {
    const at = (effectiveOn: string, step: Step) => ({ step, effectiveOn });
    const fixture = await played([
      at('2024-01-01', { do: 'obligation', on: 0, ore: 10_000 }),
      at('2024-01-05', { do: 'credit', on: 0, project: 0, ore: 13_000 }),
      at('2024-01-02', { do: 'credit', on: 0, project: 1, ore: 1_000 }),
      at('2024-01-08', { do: 'credit', on: 0, project: 0, ore: 5_000 }),
    ]);
    const [agreementId] = fixture.agreements;
    const columns = async (point: PointInTime) => {
      const { balances } = await statement(fixture, agreementId, point);
      return [balances.fulfilled, balances.outstanding, balances.surplus];
    };
    const secondDay = '2024-02-02T12:00:00.000Z';
    expect(await columns({})).toEqual(['60.00', '40.00', '0.00']);
    expect(await columns({ asOf: '2024-01-07' })).toEqual(['140.00', '0.00', '40.00']);
    expect(await columns({ asOf: '2024-01-05' })).toEqual(['140.00', '0.00', '40.00']);
    expect(await columns({ asOf: '2024-01-04' })).toEqual(['10.00', '90.00', '0.00']);
    expect(await columns({ asOf: '2024-01-01' })).toEqual(['0.00', '100.00', '0.00']);
    expect(await columns({ asOf: '2023-12-31' })).toEqual(['0.00', '0.00', '0.00']);
    expect(await columns({ knownAt: secondDay })).toEqual(['130.00', '0.00', '30.00']);
    expect(await columns({ asOf: '2024-01-04', knownAt: secondDay })).toEqual([
      '0.00',
      '100.00',
      '0.00',
    ]);
    expect(await columns({ knownAt: '2024-01-31T00:00:00.000Z' })).toEqual([
      '0.00',
      '0.00',
      '0.00',
    ]);
  });

  it('are read page by page and back, late entries first', async () => {
    const fixture = await played([
      { step: { do: 'obligation', on: 0, ore: 10_000 }, effectiveOn: '2024-01-01' },
      ...[3, 8, 2, 4, 1, 3].map((n, i) => ({
        step: { do: 'credit', on: 0, project: i % 2, ore: 100 * i } as const,
        effectiveOn: `2024-01-0${n}`,
      })),
    ]);
    const [agreementId] = fixture.agreements;
    const page = (cursor: string | null) =>
      statement(fixture, agreementId, {
        asOf: '2024-01-05',
        limit: 2,
        ...(cursor === null ? {} : { cursor }),
      });
    const pages = [await page(null)];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await page(next));
    const sequences = ({ items }: StatementView) => items.map(({ sequence }) => sequence);
    expect(pages.map(sequences)).toEqual([
      [7, 6],
      [5, 4],
      [2, 1],
    ]);
    const back = await page(pages.at(-1)?.previous ?? null);
    expect(sequences(back)).toEqual([5, 4]);
    const first = await page(back.previous);
    expect(sequences(first)).toEqual([7, 6]);
    expect(first.previous).toBeNull();
  });
});

/** Balances without the projects that stand at zero, in the order of their ids. */
function comparable({ projects, ...balances }: StatementView['balances']) {
  return {
    ...balances,
    projects: projects
      .filter(({ fulfilled }) => fulfilled !== '0.00')
      .sort((a, b) => (a.projectId < b.projectId ? -1 : 1)),
  };
}
