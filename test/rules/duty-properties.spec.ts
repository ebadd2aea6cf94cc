import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { assessSupplier, type SupplierAssessment } from '../../src/domain/duty/assess-supplier.js';
import type { SupplierFacts, ValueEvent } from '../../src/domain/duty/facts.js';
import { ORE_MAX } from '../../src/domain/money/nok.js';
import { expectOk, rulebookWith } from '../support/duty-notation.js';

/** Threshold and window length change on different days, so that windows also grow and shrink. */
const RULEBOOK = rulebookWith(
  [{ value: '60' }, { value: '100', from: '2021-03-01' }],
  [{ value: '5' }, { value: '1', from: '2016-02-29' }, { value: '6', from: '2023-06-01' }],
);
const thresholdOn = (date: string) => (date < '2021-03-01' ? 6_000 : 10_000);
const yearsOn = (date: string) => (date < '2016-02-29' ? 5 : date < '2023-06-01' ? 1 : 6);

const date = fc
  .integer({ min: 0, max: 4_400 })
  .map((days) => Temporal.PlainDate.from('2014-02-20').add({ days }).toString());

const event = fc.record({
  contractId: fc.constantFrom('a', 'b', 'c', 'd'),
  date: fc.oneof(date, fc.constantFrom('2020-02-29', '2019-02-28', '2024-02-29', '2021-03-01')),
  amountOre: fc.option(fc.integer({ min: -3_000, max: 7_000 }), { freq: 12 }),
  status: fc.constantFrom('signed' as const, 'signed' as const, 'expected' as const),
  channel: fc.constantFrom('direct' as const, 'direct' as const, 'fms' as const, 'nspa' as const),
  shared: fc.boolean(),
  regime: fc.constantFrom(
    'defence' as const,
    'defence' as const,
    'defence' as const,
    'foa' as const,
  ),
  norwegianSeller: fc.constant(false),
  foreignAmountOre: fc.constant(null),
});

const facts = fc.array(event, { maxLength: 14 }).map((events): SupplierFacts => ({
  supplierId: 'S',
  events: events.map((given, at): ValueEvent => ({ id: `e${at}`, ...given })),
  contracts: [...new Set(events.map((given) => given.contractId))].map((id) => ({
    id,
    agreement: id === 'a' ? { id: 'A', kind: 'active' } : null,
    exemption: null,
  })),
}));

/** The same, and here and there an amount of which a second one is too much to be kept exactly. */
const hugeFacts = fc
  .tuple(
    facts,
    fc.infiniteStream(fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.constantFrom(-1, 1))),
  )
  .map(([given, huge]) => ({
    ...given,
    events: given.events.map((one) => {
      const away = Number(huge.next().value) * (ORE_MAX - 7_000);
      return { ...one, amountOre: one.amountOre === null ? null : one.amountOre + away };
    }),
  }));

const assess = (given: SupplierFacts) => expectOk(assessSupplier(given, RULEBOOK));

/** Every window, the slow way: on each day of an event, look at all events. */
function windows(events: readonly ValueEvent[]) {
  const days = [...new Set(events.map((given) => given.date))].sort();
  return days.map((to) => {
    const after = Temporal.PlainDate.from(to)
      .subtract({ years: yearsOn(to) })
      .toString();
    const inside = events.filter((given) => after < given.date && given.date <= to);
    const sumOre = Number(inside.reduce((sum, given) => sum + BigInt(given.amountOre!), 0n));
    return { to, sumOre, inside, isOver: sumOre > thresholdOn(to) };
  });
}

function bothWindows(events: readonly ValueEvent[]) {
  const counted = events.filter(
    (given) =>
      given.amountOre !== null &&
      given.regime !== 'foa' &&
      !(given.shared && given.channel !== 'direct'),
  );
  return {
    signed: windows(counted.filter((given) => given.status === 'signed')),
    all: windows(counted),
  };
}

function bruteForce({ events, contracts }: SupplierFacts) {
  const { signed, all } = bothWindows(events);
  const first = signed.find((window) => window.isOver) ?? null;
  const likely = [first, all.find((window) => window.isOver)].flatMap((window) =>
    window ? [window.to] : [],
  );
  const isIn = (list: typeof all, id: string) =>
    list.some((window) => window.isOver && window.inside.some((given) => given.contractId === id));
  return {
    crossedOn: first?.to ?? null,
    likelyCrossingOn: likely.sort()[0] ?? null,
    crossing: first && { sumOre: first.sumOre, ids: first.inside.map((given) => given.id).sort() },
    peakOre: signed.length === 0 ? null : Math.max(...signed.map((window) => window.sumOre)),
    duties: contracts.map(({ id }) => [
      id,
      isIn(signed, id) ? 'duty' : isIn(all, id) ? 'likely' : 'none',
    ]),
  };
}

function compared({ crossedOn, likelyCrossingOn, crossing, peak, contracts }: SupplierAssessment) {
  return {
    crossedOn,
    likelyCrossingOn,
    crossing: crossing && { sumOre: crossing.sumOre, ids: [...crossing.eventIds].sort() },
    peakOre: peak?.sumOre ?? null,
    duties: contracts.map(({ contractId, signedWindow, expectedWindow }) => [
      contractId,
      signedWindow ? 'duty' : expectedWindow ? 'likely' : 'none',
    ]),
  };
}

const byId = (a: { contractId: string }, b: { contractId: string }) =>
  a.contractId < b.contractId ? -1 : 1;

describe('the duty, for any events', () => {
  it('is what a brute force over every window finds', () => {
    fc.assert(
      fc.property(facts, (given) => expect(compared(assess(given))).toEqual(bruteForce(given))),
      { numRuns: 600 },
    );
  });

  it('is exact, or refused, when amounts are huge', () => {
    let refused = 0;
    fc.assert(
      fc.property(hugeFacts, (given) => {
        const { signed, all } = bothWindows(given.events);
        const isExact = [...signed, ...all].every(({ sumOre }) => Number.isSafeInteger(sumOre));
        const answer = assessSupplier(given, RULEBOOK);
        expect(answer.ok).toBe(isExact);
        if (answer.ok) expect(compared(answer.value)).toEqual(bruteForce(given));
        else refused += 1;
      }),
      { numRuns: 600 },
    );
    expect(refused).toBeGreaterThan(50);
    expect(refused).toBeLessThan(550);
  });

  it('does not depend on their order', () => {
    const shuffled = facts.chain((given) =>
      fc
        .shuffledSubarray([...given.events], { minLength: given.events.length })
        .map((events) => [given, { ...given, events }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        const [a, b] = [assess(given), assess(other)];
        expect(compared(b)).toEqual(compared(a));
        expect([...b.contracts].sort(byId)).toEqual([...a.contracts].sort(byId));
        expect(b.peak).toEqual(a.peak);
      }),
    );
  });

  it('does not change when an event is split into two of the same day', () => {
    fc.assert(
      fc.property(facts, fc.nat(), fc.integer({ min: -500, max: 500 }), (given, pick, part) => {
        const split = given.events[pick % (given.events.length || 1)];
        fc.pre(split !== undefined && split.amountOre !== null);
        const events = given.events.flatMap((one) =>
          one === split
            ? [
                { ...one, amountOre: part },
                { ...one, id: 'rest', amountOre: split.amountOre! - part },
              ]
            : [one],
        );
        const [a, b] = [assess(given), assess({ ...given, events })];
        expect({ ...b.crossing, eventIds: null }).toEqual({ ...a.crossing, eventIds: null });
        expect([b.crossedOn, b.likelyCrossingOn, b.peak]).toEqual([
          a.crossedOn,
          a.likelyCrossingOn,
          a.peak,
        ]);
        expect(b.contracts).toEqual(a.contracts);
      }),
    );
  });

  it('gives every contract one status, and never crosses later than likely', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { contracts, crossedOn, likelyCrossingOn } = assess(given);
        expect(contracts.map(({ contractId }) => contractId)).toEqual(
          given.contracts.map(({ id }) => id),
        );
        for (const { rules } of contracts) expect(rules.length).toBeGreaterThan(0);
        if (crossedOn !== null) expect(likelyCrossingOn! <= crossedOn).toBe(true);
      }),
    );
  });
});
