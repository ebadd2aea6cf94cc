import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AcquisitionPage, UncoveredPage } from '../../src/acquisitions/acquisition.view.js';
import type { AgreementPage } from '../../src/agreements/agreement.view.js';
import { TestApp } from '../support/app.js';
import { expectCoherentChains } from '../support/coherent.js';
import { engines } from '../support/engines.js';
import {
  ACQUISITIONS,
  addEvent,
  settleEvent,
  theAcquisition,
} from '../support/steps/acquisitions.js';
import * as agreements from '../support/steps/agreements.js';
import { aContract, aValueEvent } from '../support/steps/contracts.js';
import { credited } from '../support/steps/credits.js';
import { done } from '../support/steps/projects.js';
import { anOrganisation } from '../support/steps/registry.js';

const { AGREEMENTS, approve, aSignedAgreement, prepared, readAgreement, step, terms } = agreements;

describe.each(engines)('growth beyond what was agreed on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let supplierId: string;
  let contract: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
  });
  beforeEach(async () => {
    supplierId = (await anOrganisation(motpost)).id;
    contract = await aContract(motpost, supplierId, ['152000000.00']);
  });
  afterAll(() => expectCoherentChains(motpost.database));
  afterAll(() => motpost.close());

  const past = { percentage: '100', deadlineOn: '2026-02-28' };
  const signed = (more: object = {}) =>
    aSignedAgreement(motpost, terms(supplierId, [contract], more));
  const end = (id: string, how: string) =>
    done(step(motpost, 'officer', id, how, { reason: 'The end.' }));
  const expired = async (more: object = {}) => {
    const { id } = await signed({ ...past, ...more });
    await end(id, 'expire');
    return id;
  };
  const coverage = async () => {
    const { coverage, flags } = await theAcquisition(motpost, contract);
    return `${coverage} ${flags.join(' ')}`.trim();
  };
  const list = <Page>(path: string) => done(motpost.call<Page>('auditor', 'GET', path));
  const uncovered = async (more = '') => {
    const path = `${ACQUISITIONS}/uncovered?supplierId=${supplierId}${more}`;
    return (await list<UncoveredPage>(path)).items;
  };

  it('after an agreement has expired is an alarm, and what was agreed is not', async () => {
    const id = await expired();
    expect(await coverage()).toBe('covered');
    await aValueEvent(motpost, contract, '-10000000.00');
    expect(await coverage()).toBe('covered agreed-value-differs');
    await aValueEvent(motpost, contract, '10000000.00');
    expect(await coverage()).toBe('covered');
    expect(await uncovered()).toEqual([]);

    await aValueEvent(motpost, contract, '0.01');
    expect(await coverage()).toBe('uncovered agreed-value-differs');
    const [alarm] = await uncovered();
    expect(alarm).toMatchObject({ id: contract, rules: ['R-1', 'D-20'], agreement: { id } });
    expect(alarm?.evidence.at(-2)).toMatchObject({
      rule: 'D-20',
      figures: { agreed: '152000000.00', signed: '152000000.01', difference: '0.01' },
    });
    expect((await readAgreement(motpost, id)).needsAmendment).toBe(false);
  });

  it('is decided anew when the agreement expires, and when the growth is taken back', async () => {
    const { id } = await signed(past);
    await aValueEvent(motpost, contract, '5000000.00');
    expect(await coverage()).toBe('covered agreed-value-differs');
    await end(id, 'expire');
    expect(await coverage()).toBe('uncovered agreed-value-differs');
    expect(await theAcquisition(motpost, contract)).toMatchObject({
      coverageHistory: [{ cause: 'expire-agreement', causeId: id }, {}, {}, {}, {}],
    });
    const acquisition = await theAcquisition(motpost, contract);
    const eventId = acquisition.events[1]!.id;
    await done(settleEvent(motpost, { acquisition, eventId }, {}));
    expect(await coverage()).toBe('covered');
  });

  it('by an amount that nobody knows is not covered either', async () => {
    await expired();
    await aValueEvent(motpost, contract, null, { status: 'expected', date: '2027-01-01' });
    expect(await coverage()).toBe('covered amount-unknown');
    await aValueEvent(motpost, contract, null);
    expect(await coverage()).toBe('unknown amount-unknown agreed-value-differs');
    expect(await uncovered()).toEqual([]);
    expect(await uncovered('&coverage=unknown')).toMatchObject([{ id: contract }]);
    await aValueEvent(motpost, contract, '0.01');
    expect(await coverage()).toBe('uncovered amount-unknown agreed-value-differs');
  });

  it('ends as an alarm when two people renew the agreement with a deadline to come', async () => {
    const id = await expired();
    await credited(motpost, id, '152000000.00');
    await aValueEvent(motpost, contract, '30000000.00');
    const other = await motpost.call('officer', 'POST', AGREEMENTS, terms(supplierId, [contract]));
    expect(other).toMatchObject({ status: 422, body: { code: 'acquisition_not_eligible' } });

    const effectiveOn = '2026-03-01';
    const renew = (more: object) =>
      step(motpost, 'officer', id, 'amendment-proposals', {
        effectiveOn,
        reason: 'It grew.',
        ...more,
      });
    const late = { status: 422, body: { code: 'invalid', errors: [{ field: 'deadlineOn' }] } };
    expect(await renew({})).toMatchObject(late);
    expect(await renew({ deadlineOn: '2026-03-02' })).toMatchObject(late);
    const decision = await prepared(motpost, id, 'amendment-proposals', {
      effectiveOn,
      deadlineOn: '2026-03-03',
    });
    expect(await coverage()).toBe('uncovered agreed-value-differs');
    motpost.clock.set('2026-03-03T09:00:00.000Z');
    expect(await approve(motpost, id, 'amendment', decision)).toMatchObject(late);
    motpost.clock.set('2026-03-02T09:00:00.000Z');
    expect(await done(approve(motpost, id, 'amendment', decision))).toMatchObject({
      state: 'active',
      endedOn: null,
      endReason: null,
      deadlineOn: '2026-03-03',
      needsAmendment: false,
      balances: { obligation: '182000000.00', outstanding: '30000000.00' },
    });
    expect(await coverage()).toBe('covered');
    expect(await uncovered()).toEqual([]);
  });

  it('does not renew an agreement that had no obligation, nor one that was terminated', async () => {
    const conditional = await expired({ kind: 'conditional' });
    const terminated = await signed();
    await end(terminated.id, 'terminate');
    const body = { effectiveOn: '2026-03-01', deadlineOn: '2035-01-01', reason: 'Anew.' };
    for (const id of [conditional, terminated.id]) {
      const answer = await step(motpost, 'officer', id, 'amendment-proposals', body);
      expect(answer.body).toMatchObject({ code: 'illegal_step' });
    }
  });

  it('under an agreement in force is flagged until it is amended, and listed', async () => {
    const { id } = await signed();
    const own = async (query: string) =>
      (await list<AgreementPage>(`${AGREEMENTS}?supplierId=${supplierId}${query}`)).items;
    const differing = async (differs: boolean) =>
      (
        await list<AcquisitionPage>(
          `${ACQUISITIONS}?supplierId=${supplierId}&agreedValueDiffers=${differs}`,
        )
      ).items;
    const stands = async (needsAmendment: boolean) => {
      expect((await readAgreement(motpost, id)).needsAmendment).toBe(needsAmendment);
      expect(await own('')).toMatchObject([{ id, needsAmendment }]);
      expect(await own(`&needsAmendment=${needsAmendment}`)).toMatchObject([{ id }]);
      expect(await own(`&needsAmendment=${!needsAmendment}`)).toEqual([]);
      const flag = await coverage();
      expect([flag.split(' ')[0], flag.includes('agreed-value-differs')]).toEqual([
        'covered',
        needsAmendment,
      ]);
      expect(await differing(needsAmendment)).toMatchObject([
        { id: contract, agreedValueDiffers: needsAmendment },
      ]);
      expect(await differing(!needsAmendment)).toEqual([]);
    };
    const amend = async () => {
      const decision = await prepared(motpost, id, 'amendment-proposals', {
        effectiveOn: '2026-03-01',
      });
      await done(approve(motpost, id, 'amendment', decision));
    };
    await stands(false);
    for (const amount of ['0.01', '-0.02']) {
      await aValueEvent(motpost, contract, amount);
      await stands(true);
      await amend();
      await stands(false);
    }
    await aValueEvent(motpost, contract, null);
    await stands(true);
  });

  it('is no framework’s ceiling, before the signing or after it', async () => {
    const ceiling = { kind: 'framework-ceiling', date: '2026-02-02', amount: '900000000.00' };
    await done(addEvent(motpost, contract, ceiling));
    const { id, contractSum, balances } = await signed({ percentage: '100' });
    expect([contractSum, balances.obligation]).toEqual(['152000000.00', '152000000.00']);
    await done(addEvent(motpost, contract, ceiling));
    expect(await coverage()).toBe('covered framework-ceiling');
    expect(await readAgreement(motpost, id)).toMatchObject({
      needsAmendment: false,
      computedObligation: '152000000.00',
    });
  });

  it('of a conditional agreement is flagged, and gone when it bites', async () => {
    const { id } = await signed({ kind: 'conditional' });
    await aValueEvent(motpost, contract, '8000000.00');
    expect(await coverage()).toBe('conditional agreed-value-differs agreement-to-activate');
    expect((await readAgreement(motpost, id)).needsAmendment).toBe(true);
    const decision = await prepared(motpost, id, 'activation-proposals', {
      activatedOn: '2026-03-01',
    });
    await done(approve(motpost, id, 'activation', decision));
    expect(await coverage()).toBe('covered');
    await aValueEvent(motpost, contract, '1.00');
    await end(id, 'terminate');
    expect(await coverage()).toBe('uncovered');
    expect((await readAgreement(motpost, id)).needsAmendment).toBe(false);
  });

  it('keeps its order over several pages', async () => {
    const ids: string[] = [];
    for (const grows of [true, false, true, true]) {
      contract = await aContract(motpost, supplierId, ['152000000.00']);
      const { id } = await signed();
      if (grows) await aValueEvent(motpost, contract, '1.00');
      if (grows) ids.unshift(id);
    }
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const query = `supplierId=${supplierId}&needsAmendment=true&limit=1`;
      const page: AgreementPage = await list(
        `${AGREEMENTS}?${query}${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(found).toEqual(ids);
  });
});
