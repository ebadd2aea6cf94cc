import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AcquisitionPage } from '../../src/acquisitions/acquisition.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import {
  ACQUISITIONS,
  addEvent,
  anAcquisition,
  aPurchase,
  type EventSaid,
  settleEvent,
  theAcquisition,
} from '../support/steps/acquisitions.js';
import { importRates, publicRates } from '../support/steps/exchange-rates.js';
import { anOrganisation, ORGANISATIONS } from '../support/steps/registry.js';

describe.each(engines)('acquisitions on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    await importRates(motpost, publicRates());
  });
  afterAll(() => motpost.close());

  const radars = {
    reference: 'FMA-2026-001',
    title: 'Luftovervåkingsradarer',
    channel: 'direct',
    shared: false,
    regime: 'defence',
    technologyAreas: ['missile'],
  };
  const register = (body: object) => motpost.call('officer', 'POST', ACQUISITIONS, body);

  it('are registered on an identity, never on a name', async () => {
    const heron = await anOrganisation(motpost, { name: 'Heron SA', country: 'FR' });
    const lei = { scheme: 'lei', value: '529900T8BM49AURSDO55' };
    await motpost.call('officer', 'POST', `${ORGANISATIONS}/${heron.id}/identifiers`, {
      ...lei,
      source: 'Global LEI index',
    });
    const named = await register({ ...radars, supplier: { name: 'heron sa' } });
    expect(named).toMatchObject({
      status: 422,
      body: {
        code: 'name_is_not_identity',
        rule: 'D-6',
        facts: { candidates: [{ id: heron.id, name: 'Heron SA', country: 'FR' }] },
      },
    });
    const made = await register({ ...radars, supplier: lei });
    expect(made).toMatchObject({
      status: 201,
      body: { supplier: { id: heron.id }, coverage: 'unknown', technologyAreas: ['missile'] },
    });
    const again = await register({ ...radars, supplier: lei });
    expect(again).toMatchObject({ status: 409, body: { code: 'duplicate' } });
    const refusals: [object, number, string][] = [
      [{ supplier: { ...lei, value: '529900T8BM49AURSDO56' } }, 422, 'identifier_invalid'],
      [{ supplier: { scheme: 'ncage', value: 'N1234' } }, 404, 'not_found'],
      [{ supplier: { id: '01a1f9fd-6609-7386-aa6f-ed69898dfde6' } }, 404, 'not_found'],
      [{ supplier: lei, technologyAreas: ['witchcraft'] }, 422, 'invalid'],
      [{ supplier: lei, channel: 'post' }, 400, 'malformed'],
      [{ supplier: 'Heron' }, 400, 'malformed'],
    ];
    for (const [change, status, code] of refusals) {
      const refused = await register({ ...radars, reference: 'FMA-2026-002', ...change });
      expect(refused).toMatchObject({ status, body: { code } });
    }
  });

  it('are refused when what is said of the supplier points at different ones', async () => {
    const osprey = await anOrganisation(motpost, { name: 'Osprey Å/S', country: 'DK' });
    const tern = await anOrganisation(motpost, { name: 'Tern AG', country: 'CH' });
    const ncage = { scheme: 'ncage', value: 'R1234' };
    await motpost.call('officer', 'POST', `${ORGANISATIONS}/${osprey.id}/identifiers`, {
      ...ncage,
      source: 'NCAGE list',
    });
    const contradictory: [object, string, object][] = [
      [{ ...ncage, name: 'Tern AG' }, 'supplier.name', { name: 'Osprey Å/S' }],
      [{ id: osprey.id, name: 'Tern AG' }, 'supplier.name', { name: 'Osprey Å/S' }],
      [{ ...ncage, id: tern.id }, 'supplier.value', { name: 'Tern AG' }],
    ];
    for (const [supplier, field, facts] of contradictory) {
      const refused = await register({ ...radars, reference: 'FMA-2026-003', supplier });
      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'identity_contradictory', rule: 'D-6', errors: [{ field }], facts },
      });
    }
    const half: [object, string][] = [
      [{ id: osprey.id, scheme: 'ncage' }, 'supplier.value'],
      [{ name: 'Osprey', value: 'R1234' }, 'supplier.scheme'],
    ];
    for (const [supplier, field] of half) {
      const refused = await register({ ...radars, reference: 'FMA-2026-003', supplier });
      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'invalid', errors: [{ field }] },
      });
    }
    const agreeing = { ...ncage, id: osprey.id, name: 'OSPREY AA S' };
    const made = await register({ ...radars, reference: 'FMA-2026-003', supplier: agreeing });
    expect(made).toMatchObject({ status: 201, body: { supplier: { id: osprey.id } } });
    const moved = await motpost.call(
      'officer',
      'PATCH',
      `${ACQUISITIONS}/${String(made.body.id)}`,
      { supplier: { id: tern.id, name: 'Osprey Å/S' } },
      { 'if-match': '"1"' },
    );
    expect(moved).toMatchObject({ status: 422, body: { code: 'identity_contradictory' } });
  });

  it.each<[string, Partial<EventSaid>, number, string, string]>([
    ['beyond what is exact', { amount: '90071992547409.92' }, 422, 'amount_out_of_range', 'amount'],
    [
      'beyond it at its rate',
      { amount: '90071992547409', currency: 'GBP' },
      422,
      'amount_out_of_range',
      'amount',
    ],
    ['in a currency that nobody knows', { currency: 'QQQ' }, 422, 'currency_unknown', 'currency'],
    [
      'of unknown amount in such a currency',
      { currency: 'QQQ', amount: null },
      422,
      'currency_unknown',
      'currency',
    ],
    [
      'before the first rate',
      { currency: 'GBP', date: '2001-01-02' },
      422,
      'rate_missing',
      'currency',
    ],
    ['without any rate', { currency: 'JPY' }, 422, 'rate_missing', 'currency'],
    ['signed tomorrow', { date: '2026-03-03' }, 422, 'date_in_future', 'date'],
    ['for nothing', { amount: '0' }, 422, 'invalid', 'amount'],
    ['signed below zero', { amount: '-1' }, 422, 'invalid', 'amount'],
    ['cancelled above zero', { kind: 'cancellation' }, 422, 'invalid', 'amount'],
    ['amended by nothing', { kind: 'amendment', amount: '0.00' }, 422, 'invalid', 'amount'],
    [
      'with parts abroad of a foreign seller',
      { foreignAmount: '1' },
      422,
      'invalid',
      'foreignAmount',
    ],
    ['on a day that is none', { date: '2026-02-29' }, 400, 'malformed', 'date'],
    ['of a kind that is none', { kind: 'gift' }, 400, 'malformed', 'kind'],
    ['with spaces in the amount', { amount: '1 000' }, 400, 'malformed', 'amount'],
    ['with an exponent', { amount: '1e6' }, 400, 'malformed', 'amount'],
  ])('refuse a value event %s', async (_case, said, status, code, field) => {
    const { id } = await anOrganisation(motpost);
    const acquisition = await anAcquisition(motpost, id);
    const refused = await addEvent(motpost, acquisition.id, {
      amount: '1000.00',
      date: '2026-03-02',
      ...said,
    });
    expect(refused).toMatchObject({ status, body: { code, errors: [{ field }] } });
    expect(await theAcquisition(motpost, acquisition.id)).toMatchObject({ version: 1, events: [] });
  });

  it.each([
    ['amount', null, 'foreignAmount'],
    ['more than the whole', '1000', 'foreignAmount'],
    ['another sign', '500', 'foreignAmount'],
  ])('refuse parts abroad without %s', async (_case, amount, field) => {
    const { id } = await anOrganisation(motpost, { name: 'Fjord AS', country: 'NO' });
    const acquisition = await anAcquisition(motpost, id);
    const foreignAmount = amount === '500' ? '-1' : '1000.01';
    const said = { amount, foreignAmount, date: '2026-03-02' };
    const refused = await addEvent(motpost, acquisition.id, said);
    expect(refused.body).toMatchObject({ code: 'invalid', rule: 'R-4', errors: [{ field }] });
  });

  it('are flagged when more is taken from one than it was worth, to the øre', async () => {
    const { id } = await anOrganisation(motpost);
    const bought = await aPurchase(motpost, id, { amount: '1000.00', date: '2026-02-01' });
    const reduced = { kind: 'cancellation', date: '2026-03-02' };
    const nothing = await addEvent(motpost, bought.id, { ...reduced, amount: '-1000.00' });
    expect(nothing.body.flags).toEqual([]);
    const below = await addEvent(motpost, bought.id, { ...reduced, amount: '-0.01' });
    expect(below.body.flags).toEqual(['value-below-zero']);
  });

  it('refuse amounts that leave the exact range together', async () => {
    const { id } = await anOrganisation(motpost);
    const half = { amount: '60000000000000', date: '2026-03-02' };
    const one = await aPurchase(motpost, id, half);
    const two = await addEvent(motpost, one.id, { ...half, kind: 'option' });
    expect(two).toMatchObject({ status: 422, body: { code: 'amount_out_of_range' } });
    expect((await theAcquisition(motpost, one.id)).events).toHaveLength(1);
  });

  it('exchange per hundred where the bank quotes so, at the last rate before a day without', async () => {
    const { id } = await anOrganisation(motpost, { country: 'DK' });
    const danish = await aPurchase(motpost, id, {
      amount: '30000000',
      currency: 'DKK',
      date: '2016-07-23',
    });
    expect(danish.events).toMatchObject([
      { nok: '37722000.00', rate: '125.74', rateUnit: 100, rateDate: '2016-07-21' },
    ]);
  });

  it('change from the version that was read, and move to another supplier', async () => {
    const [from, to] = [await anOrganisation(motpost), await anOrganisation(motpost)];
    const date = '2024-01-02';
    const stays = await aPurchase(motpost, from.id, { amount: '60000000', date });
    const moves = await aPurchase(motpost, from.id, { amount: '60000000', date });
    expect(moves.coverage).toBe('uncovered');
    const url = `${ACQUISITIONS}/${moves.id}`;
    const change = (body: object, version: number) =>
      motpost.call('officer', 'PATCH', url, body, { 'if-match': `"${version}"` });
    expect(await change({ title: 'x' }, 1)).toMatchObject({ status: 412 });
    expect(await change({ title: null }, 2)).toMatchObject({ status: 400 });
    expect(await change({ supplier: { name: 'x' } }, 2)).toMatchObject({
      body: { code: 'name_is_not_identity' },
    });
    const moved = await change({ supplier: { id: to.id }, title: 'Sonarer' }, 2);
    expect(moved.body).toMatchObject({
      title: 'Sonarer',
      supplier: { id: to.id },
      coverage: 'below',
      version: 3,
    });
    expect((await theAcquisition(motpost, stays.id)).coverage).toBe('below');
    expect((await motpost.call('officer', 'PATCH', url, { title: 'x' })).status).toBe(428);
  });

  it('refuse a step that an event does not allow, and one that is not theirs', async () => {
    const { id } = await anOrganisation(motpost);
    const said = { amount: '1000', date: '2024-01-02' };
    const acquisition = await aPurchase(motpost, id, said);
    const cancelled = await settleEvent(motpost, { acquisition }, {});
    expect(cancelled.body).toMatchObject({ coverage: 'unknown', events: [{ state: 'cancelled' }] });
    for (const body of [{}, said]) {
      const again = await settleEvent(motpost, { acquisition: cancelled.body }, body);
      expect(again).toMatchObject({ status: 409, body: { code: 'illegal_step' } });
    }
    expect((await settleEvent(motpost, { acquisition }, {})).status).toBe(412);
    const other = await aPurchase(motpost, id, said);
    const step = { acquisition: cancelled.body, eventId: other.events[0]?.id };
    expect((await settleEvent(motpost, step, {})).status).toBe(404);
  });

  it('are listed by reference, filtered and paged', async () => {
    const { id } = await anOrganisation(motpost);
    for (const reference of ['L-3', 'L-1', 'L-2']) {
      await anAcquisition(motpost, id, { reference, title: `Ærfuglprosjektet ${reference}` });
    }
    const list = async (query: string) =>
      (
        await motpost.call<AcquisitionPage>(
          'auditor',
          'GET',
          `${ACQUISITIONS}?supplierId=${id}&${query}`,
        )
      ).body;
    const references = (page: AcquisitionPage) => page.items.map(({ reference }) => reference);
    const first = await list('limit=2');
    expect(references(first)).toEqual(['L-1', 'L-2']);
    const second = await list(`limit=2&cursor=${first.next}`);
    expect(references(second)).toEqual(['L-3']);
    expect(references(await list(`limit=2&cursor=${second.previous}`))).toEqual(['L-1', 'L-2']);
    expect(references(await list('q=%C3%A6rfugl'))).toHaveLength(3);
    expect(references(await list('coverage=uncovered'))).toEqual([]);
    const odd = await motpost.call('auditor', 'GET', `${ACQUISITIONS}?coverage=maybe`);
    expect(odd).toMatchObject({ status: 400, body: { errors: [{ field: 'coverage' }] } });
  });

  it('are for staff only', async () => {
    for (const path of ['', '/uncovered', '/x']) {
      const refused = await motpost.call('supplier', 'GET', ACQUISITIONS + path);
      expect(refused).toMatchObject({ status: 403, body: { code: 'role_not_permitted' } });
    }
    expect((await motpost.call('auditor', 'GET', `${ACQUISITIONS}/x`)).status).toBe(404);
    expect((await motpost.call('auditor', 'GET', `${ORGANISATIONS}/x/coverage`)).status).toBe(404);
  });
});
