import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SupplierCoverageView } from '../../src/acquisitions/supplier-coverage.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import {
  ACQUISITIONS,
  addEvent,
  anAcquisition,
  aPurchase,
  settleEvent,
  theAcquisition,
} from '../support/steps/acquisitions.js';
import { importRates, publicRates } from '../support/steps/exchange-rates.js';
import { anOrganisation } from '../support/steps/registry.js';

describe.each(engines)('coverage on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    await importRates(motpost, publicRates());
  });
  afterAll(() => motpost.close());

  const supplierCoverage = async (id: string): Promise<SupplierCoverageView> =>
    (
      await motpost.call<SupplierCoverageView>(
        'auditor',
        'GET',
        `/api/v1/organisations/${id}/coverage`,
      )
    ).body;
  const coverageOf = async (id: string) => (await theAcquisition(motpost, id)).coverage;
  const mnok = (amount: string, date: string, more: object = {}) => ({
    amount: `${amount}000000`,
    date,
    ...more,
  });

  it('finds that two real awards to one firm crossed together on 2019-04-11', async () => {
    const { id } = await anOrganisation(motpost, { name: 'Thales UK' });
    const gbp = { currency: 'GBP' };
    const first = await aPurchase(
      motpost,
      id,
      { ...gbp, amount: '5000000', date: '2018-05-30' },
      { reference: '238549-2018' },
    );
    expect(first).toMatchObject({
      coverage: 'below',
      events: [
        {
          nok: '54550500.00',
          rate: '10.9101',
          rateUnit: 1,
          rateDate: '2018-05-30',
          rateSource: 'Norges Bank',
        },
      ],
    });
    const second = await aPurchase(
      motpost,
      id,
      { ...gbp, amount: '4500000', date: '2019-04-11' },
      { reference: '179622-2019' },
    );
    expect(second.events).toMatchObject([{ nok: '50074650.00', rate: '11.1277' }]);
    expect(second.coverageChanges).toMatchObject([
      { reference: '238549-2018', from: 'below', to: 'uncovered' },
      { reference: '179622-2019', from: 'unknown', to: 'uncovered' },
    ]);
    expect(await supplierCoverage(id)).toMatchObject({
      crossedOn: '2019-04-11',
      likelyCrossingOn: '2019-04-11',
      crossing: {
        from: '2014-04-12',
        to: '2019-04-11',
        sum: '104625150.00',
        threshold: '100000000.00',
        events: ['238549-2018/1', '179622-2019/1'],
        acquisitions: ['238549-2018', '179622-2019'],
      },
      peak: { to: '2019-04-11', sum: '104625150.00' },
      hasUnknown: false,
      group: null,
    });
    const [current, earlier] = (await theAcquisition(motpost, first.id)).coverageHistory;
    expect(earlier).toMatchObject({ number: 2, coverage: 'below' });
    expect(current).toMatchObject({
      number: 3,
      coverage: 'uncovered',
      rules: ['R-3'],
      cause: 'add-value-event',
      causeId: second.events[0]?.id,
    });
    const window = current?.evidence.find(({ rule }) => rule === 'R-3');
    expect(window).toMatchObject({
      figures: { from: '2014-04-12', to: '2019-04-11', sum: '104625150.00' },
      assumption: true,
      rulebookVersion: current?.rulebookVersion,
    });
    expect(window?.source.document).not.toBe('');
  });

  it('decides on the øre', async () => {
    const { id } = await anOrganisation(motpost, { name: 'Exactly' });
    const exact = await aPurchase(motpost, id, { amount: '100000000.00', date: '2024-01-02' });
    expect(exact.coverage).toBe('below');
    const more = await addEvent(motpost, exact.id, {
      kind: 'amendment',
      amount: '0.01',
      date: '2024-01-02',
    });
    expect(more.body).toMatchObject({
      coverage: 'uncovered',
      coverageHistory: [{ rules: ['R-1'] }, {}, {}],
    });
  });

  it('re-decides what an event touches, and only that', async () => {
    const { id } = await anOrganisation(motpost, { name: 'Touch' });
    const bystander = await anOrganisation(motpost, { name: 'Bystander' });
    const other = await aPurchase(motpost, bystander.id, mnok('99', '2023-05-05'));
    const old = await aPurchase(motpost, id, mnok('90', '2010-01-04'));
    const three = [
      await aPurchase(motpost, id, mnok('40', '2021-01-10')),
      await aPurchase(motpost, id, mnok('35', '2022-03-01')),
      await aPurchase(motpost, id, mnok('24', '2023-05-05')),
    ];
    const decisions = async (id: string) =>
      (await theAcquisition(motpost, id)).coverageHistory.length;
    expect(await Promise.all(three.map((each) => decisions(each.id)))).toEqual([2, 2, 2]);
    const late = await aPurchase(motpost, id, { amount: '1500000', date: '2024-02-01' });
    expect(late.coverageChanges.map(({ reference, to }) => [reference, to])).toEqual(
      [...three, late].map(({ reference }) => [reference, 'uncovered']),
    );
    expect(await decisions(old.id)).toBe(2);
    expect(await decisions(other.id)).toBe(2);
    expect((await supplierCoverage(id)).crossing).toMatchObject({
      to: '2024-02-01',
      sum: '100500000.00',
    });
  });

  it('re-decides when an event is back-dated, changed, cancelled or reduced', async () => {
    const { id } = await anOrganisation(motpost, { name: 'Moving' });
    const first = await aPurchase(motpost, id, mnok('60', '2024-01-02'));
    const second = await aPurchase(motpost, id, mnok('30', '2025-01-02'));
    expect(second.coverage).toBe('below');
    const dated = await aPurchase(motpost, id, mnok('20', '2019-06-03'));
    expect(await coverageOf(second.id)).toBe('below');
    expect((await supplierCoverage(id)).crossedOn).toBeNull();
    const later = await settleEvent(motpost, { acquisition: dated }, mnok('20', '2021-06-03'));
    expect(later.body).toMatchObject({
      coverage: 'uncovered',
      events: [
        { number: 1, state: 'superseded', reason: 'It was recorded wrongly.' },
        { number: 2, state: 'signed', date: '2021-06-03' },
      ],
    });
    expect(later.body.events[0]?.supersededBy).toBe(later.body.events[1]?.id);
    expect(later.body.coverageChanges.map(({ to }) => to)).toEqual(Array(3).fill('uncovered'));
    expect((await supplierCoverage(id)).crossedOn).toBe('2025-01-02');

    const cancelled = await settleEvent(
      motpost,
      { acquisition: later.body, eventId: later.body.events[1]?.id },
      {},
    );
    expect(cancelled.body.coverageChanges).toMatchObject([
      { reference: first.reference, to: 'below' },
      { reference: second.reference, to: 'below' },
      { reference: dated.reference, to: 'unknown' },
    ]);
    const more = await addEvent(motpost, second.id, {
      ...mnok('15', '2025-02-03'),
      kind: 'call-off',
    });
    expect(more.body.coverage).toBe('uncovered');
    const reduced = await addEvent(motpost, second.id, {
      ...mnok('-15', '2025-02-03'),
      kind: 'cancellation',
    });
    expect(reduced.body.coverage).toBe('below');
  });

  it('tells likely from certain, and signs what was expected', async () => {
    const { id } = await anOrganisation(motpost, { name: 'Optional' });
    const signed = await aPurchase(motpost, id, mnok('60', '2024-01-02'));
    const option = { ...mnok('50', '2026-04-01'), kind: 'option', status: 'expected' };
    const likely = await addEvent(motpost, signed.id, option);
    expect(likely.body.coverage).toBe('conditional-required');
    expect(await supplierCoverage(id)).toMatchObject({
      crossedOn: null,
      likelyCrossingOn: '2026-04-01',
      likelyCrossing: { sum: '110000000.00' },
    });
    const step = { acquisition: likely.body, eventId: likely.body.events[1]?.id };
    const early = await settleEvent(motpost, step, { ...option, status: 'signed' });
    expect(early).toMatchObject({ status: 422, body: { code: 'date_in_future', rule: 'D-3' } });
    const taken = await settleEvent(motpost, step, {
      ...option,
      status: 'signed',
      date: '2026-03-02',
    });
    expect(taken.body).toMatchObject({
      coverage: 'uncovered',
      events: [{}, { status: 'expected', state: 'superseded' }, { status: 'signed', number: 3 }],
    });
    const back = await settleEvent(
      motpost,
      { acquisition: taken.body, eventId: taken.body.events[2]?.id },
      option,
    );
    expect(back).toMatchObject({ status: 409, body: { code: 'illegal_step' } });
  });

  it('never takes the unknown for zero', async () => {
    const { id } = await anOrganisation(motpost, { name: 'Unknown' });
    const empty = await anAcquisition(motpost, id);
    expect(empty).toMatchObject({ coverage: 'unknown', coverageHistory: [{ number: 1 }] });
    const known = await aPurchase(motpost, id, mnok('99', '2024-01-02'));
    expect(known.coverage).toBe('below');
    const half = await addEvent(motpost, known.id, {
      kind: 'option',
      amount: null,
      date: '2024-02-01',
    });
    expect(half.body).toMatchObject({ coverage: 'unknown', flags: ['amount-unknown'] });
    expect(half.body.events[1]).toMatchObject({ nok: null, rate: null, rateDate: null });
    expect((await supplierCoverage(id)).hasUnknown).toBe(true);
    const framework = await aPurchase(motpost, id, {
      ...mnok('500', '2024-03-01'),
      kind: 'framework-ceiling',
    });
    expect(framework).toMatchObject({ coverage: 'unknown', flags: ['framework-ceiling'] });
    expect((await supplierCoverage(id)).crossedOn).toBeNull();
    const listed = await motpost.call<{ items: { id: string; evidence: object[] }[] }>(
      'auditor',
      'GET',
      `${ACQUISITIONS}/uncovered?coverage=unknown&supplierId=${id}`,
    );
    expect(listed.body.items.map((item) => item.id)).toEqual([empty.id, known.id, framework.id]);
    expect(listed.body.items[1]?.evidence.length).toBeGreaterThan(0);
  });

  it('judges a Norwegian seller on what was produced abroad, contract by contract', async () => {
    const { id } = await anOrganisation(motpost, { name: 'Fjord AS', country: 'NO' });
    const said = mnok('400', '2024-01-02');
    const unsaid = await aPurchase(motpost, id, said);
    expect(unsaid).toMatchObject({ coverage: 'unknown', flags: ['foreign-amount-unknown'] });
    const small = await aPurchase(motpost, id, { ...said, foreignAmount: '60000000' });
    const other = await aPurchase(motpost, id, { ...said, foreignAmount: '60000000' });
    expect([small.coverage, other.coverage]).toEqual(['below', 'below']);
    const large = await aPurchase(motpost, id, { ...said, foreignAmount: '100000000.01' });
    expect(large).toMatchObject({
      coverage: 'uncovered',
      coverageHistory: [{ rules: ['R-4'] }, {}],
    });
  });

  it('warns of a corporate group, which decides nothing', async () => {
    const head = await anOrganisation(motpost, { name: 'Group head' });
    const member = await anOrganisation(motpost, { name: 'Group member', groupId: head.id });
    const one = await aPurchase(motpost, head.id, mnok('60', '2024-01-02'));
    const two = await aPurchase(motpost, member.id, mnok('60', '2025-01-02'));
    expect([one.coverage, two.coverage]).toEqual(['below', 'below']);
    expect(await supplierCoverage(member.id)).toMatchObject({
      crossedOn: null,
      group: {
        crossedOn: '2025-01-02',
        crossing: { sum: '120000000.00' },
        members: [{ name: 'Group head' }, { name: 'Group member' }],
        membersToLookAt: [{ name: 'Group head' }, { name: 'Group member' }],
      },
    });
  });

  it('lists what is uncovered: empty or alarming', async () => {
    const { id } = await anOrganisation(motpost, { name: 'Drones Inc', country: 'US' });
    const alarms = async () =>
      (
        await motpost.call<{ items: { reference: string; rules: string[] }[] }>(
          'officer',
          'GET',
          `${ACQUISITIONS}/uncovered?supplierId=${id}`,
        )
      ).body.items;
    expect(await alarms()).toEqual([]);
    const drones = await aPurchase(motpost, id, mnok('152', '2017-06-01'), { channel: 'fms' });
    expect(await alarms()).toMatchObject([{ reference: drones.reference, rules: ['R-1'] }]);
  });
});
