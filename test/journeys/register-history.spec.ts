import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegisterAgreementDetail } from '../../src/register/agreement-history.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import * as agreements from '../support/steps/agreements.js';
import { aContract, aValueEvent } from '../support/steps/contracts.js';
import { done } from '../support/steps/projects.js';
import { anOrganisation } from '../support/steps/registry.js';

const { approve, aSignedAgreement, drafted, prepared, step, terms } = agreements;

describe.each(engines)('the history of an agreement in the register on $engine', (engine) => {
  let motpost: TestApp;
  let supplierId: string;
  let contract: string;
  beforeAll(async () => {
    motpost = await TestApp.start(engine.newStorage);
    supplierId = (await anOrganisation(motpost, { name: 'Kestrel Ltd' })).id;
    contract = await aContract(motpost, supplierId, ['152000000.00']);
  });
  afterAll(() => motpost.close());

  const on = (day: string) => motpost.clock.set(`${day}T09:00:00.000Z`);
  const read = (id: string) =>
    done(
      motpost.call<RegisterAgreementDetail>('public', 'GET', `/api/v1/register/agreements/${id}`),
    );
  const changesOf = async (id: string) =>
    (await read(id)).history.changes.map(({ on, kind, from, to }) =>
      [on, kind, from, to].filter((each) => each !== null).join(' '),
    );
  const amended = async (id: string, effectiveOn: string, more: object) => {
    const body = { effectiveOn, ...more };
    const decision = await prepared(motpost, id, 'amendment-proposals', body);
    return done(approve(motpost, id, 'amendment', decision));
  };
  const pageOf = async (id: string, language: string): Promise<string> => {
    const html = await (await fetch(`${motpost.url}/${language}/register/${id}`)).text();
    return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  };

  it('has each change of what is public with its day, and of the rest that it changed', async () => {
    on('2026-03-02');
    const { id } = await aSignedAgreement(
      motpost,
      terms(supplierId, [contract], { percentage: '50', deadlineOn: '2026-03-31' }),
    );
    expect(await changesOf(id)).toEqual([]);

    on('2026-03-09');
    const further = await aContract(motpost, supplierId, ['200000000.00']);
    await amended(id, '2026-03-08', { percentage: '60', acquisitionIds: [contract, further] });
    await aValueEvent(motpost, further, '1000000.00');
    await amended(id, '2026-03-09', { title: 'Radar', milestones: [] });
    const agreed = [
      '2026-03-08 percentage',
      '2026-03-08 contracts-added',
      '2026-03-09 contract-values',
      '2026-03-09 bought',
    ];
    expect(await changesOf(id)).toEqual(agreed);

    on('2026-04-01');
    await done(step(motpost, 'officer', id, 'expire', { reason: 'A secret reason.' }));
    expect(await changesOf(id)).toEqual([...agreed, '2026-04-01 expired']);
    on('2026-04-02');
    await amended(id, '2026-04-01', { deadlineOn: '2030-12-31' });
    const all = [
      ...agreed,
      '2026-04-01 deadline 2026-03-31 2030-12-31',
      '2026-04-01 expired',
      '2026-04-02 renewed',
    ];
    expect(await changesOf(id)).toEqual(all);

    on('2026-04-03');
    const office = { title: 'Offset office', email: 'offset@kestrel.example.com' };
    const contacts = `/api/v1/organisations/${supplierId}/points-of-contact`;
    await done(motpost.call('officer', 'POST', contacts, office));
    expect(await changesOf(id)).toEqual([...all, '2026-04-03 contact-added']);

    const page = await pageOf(id, 'nb');
    for (const told of [
      '01.04.2026 Fristen ble flyttet fra 31. mars 2026 til 31. desember 2030',
      '01.04.2026 Avtalen utløp',
      '02.04.2026 Avtalen ble fornyet',
      '08.03.2026 Flere kontrakter kom med i avtalen',
      '03.04.2026 Leverandøren fikk et nytt kontaktpunkt',
    ]) {
      expect(page).toContain(told);
    }
    expect(await pageOf(id, 'nn')).toContain('Fristen vart flytta frå 31. mars 2026');
    expect(await pageOf(id, 'en')).toContain('Deadline moved from 31 March 2026');
    const told = JSON.stringify((await read(id)).history);
    expect(told).not.toMatch(/secret|As agreed|152000000|"[56]0"|FMA-|officer|approver/);
  });

  it('tells nothing of what was agreed before there was an obligation', async () => {
    on('2026-05-04');
    const other = (await anOrganisation(motpost, { name: 'Merlin Ltd' })).id;
    const small = await aContract(motpost, other, ['60000000.00']);
    const draft = await drafted(motpost, terms(other, [small], { kind: 'conditional' }));
    const signing = await prepared(motpost, draft.id, 'signing-proposals', {
      signedOn: '2026-05-01',
    });
    await done(approve(motpost, draft.id, 'signing', signing));
    await amended(draft.id, '2026-05-02', { deadlineOn: '2035-12-31' });
    await aValueEvent(motpost, small, '60000000.00', { date: '2026-05-03' });
    const activation = await prepared(motpost, draft.id, 'activation-proposals', {
      activatedOn: '2026-05-04',
    });
    await done(approve(motpost, draft.id, 'activation', activation));
    expect(await changesOf(draft.id)).toEqual([]);
    await amended(draft.id, '2026-05-04', { deadlineOn: '2036-12-31' });
    expect(await changesOf(draft.id)).toEqual(['2026-05-04 deadline 2035-12-31 2036-12-31']);
  });

  it('is not part of the list', async () => {
    const list = await motpost.call('public', 'GET', '/api/v1/register/agreements');
    expect(list.text).not.toContain('"history"');
  });
});
