import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/access/actor.js';
import { Person } from '../../src/access/person.entity.js';
import {
  coverAcquisitions,
  type CoverAcquisitions,
  uncoverAcquisitions,
} from '../../src/acquisitions/cover-acquisitions.js';
import type { SupplierCoverageView } from '../../src/acquisitions/supplier-coverage.view.js';
import { redecideEveryone } from '../../src/acquisitions/redecide-everyone.js';
import { newId } from '../../src/platform/ids.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import {
  ACQUISITIONS,
  addEvent,
  aPurchase,
  theAcquisition,
} from '../support/steps/acquisitions.js';
import { anAgreementRow } from '../support/steps/agreement-row.js';
import { anOrganisation } from '../support/steps/registry.js';

describe.each(engines)('coverage by agreements on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let approver: Actor;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    const { id } = await motpost.database.read((tx) =>
      tx.findOneByOrFail(Person, { subject: 'approver' }),
    );
    approver = {
      personId: id,
      role: 'approver',
      organisationId: null,
      at: motpost.clock.now(),
      requestId: null,
    };
  });
  afterAll(() => motpost.close());

  const cover = (what: CoverAcquisitions) =>
    motpost.database.write((tx) => coverAcquisitions(tx, approver, what));
  const large = { amount: '152000000', date: '2024-01-02' };

  it('covers, also conditionally, and uncovers again', async () => {
    const supplier = await anOrganisation(motpost);
    const agreementId = await anAgreementRow(motpost, supplier.id);
    const one = await aPurchase(motpost, supplier.id, large);
    const two = await aPurchase(motpost, supplier.id, { ...large, date: '2025-01-02' });
    const acquisitionIds = [one.id, two.id];
    const conditional = await cover({ agreementId, kind: 'conditional', acquisitionIds });
    expect(conditional).toMatchObject({
      ok: true,
      value: [
        { reference: one.reference, from: 'uncovered', to: 'conditional' },
        { reference: two.reference, from: 'uncovered', to: 'conditional' },
      ],
    });
    expect(await theAcquisition(motpost, one.id)).toMatchObject({
      version: 3,
      agreement: { id: agreementId, kind: 'conditional' },
      coverageHistory: [{ cause: 'sign-agreement', causeId: agreementId }, {}, {}],
    });
    const active = await cover({ agreementId, kind: 'active', acquisitionIds: [one.id] });
    expect(active).toMatchObject({ value: [{ from: 'conditional', to: 'covered' }] });
    const added = await aPurchase(motpost, supplier.id, { amount: '1', date: '2025-06-02' });
    expect(added.coverage).toBe('uncovered');
    const listed = await motpost.call<{ items: object[] }>(
      'officer',
      'GET',
      `${ACQUISITIONS}?agreementId=${agreementId}`,
    );
    expect(listed.body.items).toHaveLength(2);
    const gone = await motpost.database.write((tx) =>
      uncoverAcquisitions(tx, approver, { agreementId }),
    );
    expect(gone).toMatchObject({ value: [{ to: 'uncovered' }, { to: 'uncovered' }] });
  });

  it('refuses what cannot be covered', async () => {
    const [one, two] = [await anOrganisation(motpost), await anOrganisation(motpost)];
    const agreementId = await anAgreementRow(motpost, one.id);
    const other = await anAgreementRow(motpost, one.id);
    const mine = await aPurchase(motpost, one.id, large);
    const theirs = await aPurchase(motpost, two.id, large);
    const kind = 'active' as const;
    const code = async (acquisitionIds: string[], id = agreementId) => {
      const answer = await cover({ agreementId: id, kind, acquisitionIds });
      return answer.ok ? 'ok' : answer.refusal.code;
    };
    expect(await code([mine.id, theirs.id])).toBe('invalid');
    expect(await code([mine.id, newId()])).toBe('not_found');
    expect(await code([mine.id])).toBe('ok');
    expect(await code([mine.id], other)).toBe('illegal_step');
    const uncovered = await motpost.database.write((tx) =>
      uncoverAcquisitions(tx, approver, { agreementId, acquisitionIds: [theirs.id] }),
    );
    expect(uncovered).toMatchObject({ refusal: { code: 'not_found' } });
    const moved = await motpost.call(
      'officer',
      'PATCH',
      `${ACQUISITIONS}/${mine.id}`,
      { supplier: { id: two.id } },
      { 'if-match': '"3"' },
    );
    expect(moved).toMatchObject({ status: 409, body: { code: 'illegal_step' } });
  });

  it('writes nothing when everything is decided anew and nothing changed', async () => {
    const again = await motpost.database.write((tx) =>
      redecideEveryone(tx, approver, { useCase: 'publish-rulebook', id: null }),
    );
    expect(again).toEqual({ ok: true, value: [] });
  });

  it('sees every one of many simultaneous events', async () => {
    const { id } = await anOrganisation(motpost);
    const purchases = await Promise.all(
      [1, 2, 3, 4].map(() => aPurchase(motpost, id, { amount: '10000000', date: '2024-01-02' })),
    );
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, at) =>
        addEvent(motpost, purchases[at % 4]!.id, {
          kind: 'call-off',
          amount: '3750000.01',
          date: '2024-02-01',
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(16).fill(201));
    const coverage = await motpost.call<SupplierCoverageView>(
      'auditor',
      'GET',
      `/api/v1/organisations/${id}/coverage`,
    );
    expect(coverage.body).toMatchObject({
      crossedOn: '2024-02-01',
      crossing: { sum: '100000000.16' },
    });
    for (const { id } of purchases) {
      const { coverage, coverageHistory, events } = await theAcquisition(motpost, id);
      expect({ coverage, events: events.map(({ number }) => number) }).toEqual({
        coverage: 'uncovered',
        events: [1, 2, 3, 4, 5],
      });
      const numbers = coverageHistory.map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, at) => numbers.length - at));
    }
  });
});
