import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionView } from '../../src/access/decision.view.js';
import { sql } from '../../src/platform/sql.js';
import { TestApp } from '../support/app.js';
import { expectCoherentChains } from '../support/coherent.js';
import { engines, type Storage } from '../support/engines.js';
import { anAgreementRow } from '../support/steps/agreement-row.js';
import { anApprovedProject, type Parties, parties, proposal } from '../support/steps/projects.js';
import { aVerified, line, REPORTS } from '../support/steps/reports.js';

interface Waiting {
  id: string;
  decision: DecisionView;
}

describe.each(engines)('concurrent approvals on $engine', ({ engine, newStorage }) => {
  let storage: Storage;
  let motpost: TestApp;
  /** The same application, or on PostgreSQL another process on the same database. */
  let other: TestApp;
  let who: Parties;
  let projectId: string;
  beforeAll(async () => {
    storage = await newStorage();
    motpost = await TestApp.on(storage);
    other = engine === 'PostgreSQL' ? await TestApp.on(storage) : motpost;
    who = await parties(motpost);
    const agreementId = await anAgreementRow(motpost, who.supplierId);
    projectId = (await anApprovedProject(motpost, proposal(agreementId, [who.firmId]))).id;
  });
  afterAll(() => expectCoherentChains(motpost.database));
  afterAll(async () => {
    if (other !== motpost) await other.close(false);
    await motpost.close();
  });

  const verified = (): Promise<Waiting> =>
    aVerified(motpost, projectId, [line(who.firmId, '1000.00', '500.00')]);
  const approve = (app: TestApp, { id, decision }: Waiting, key?: string) =>
    app.call<{ code?: string }>(
      'approver',
      'POST',
      `${REPORTS}/${id}/approve`,
      { decisionId: decision.id },
      key === undefined ? {} : { 'idempotency-key': key },
    );
  const entries = async (): Promise<number> =>
    (await motpost.database.read((tx) => sql(tx, 'SELECT id FROM ledger_entry'))).length;

  it('of one report credit once', async () => {
    const before = await entries();
    const waiting = await verified();
    const answers = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((n) => approve(n % 2 === 0 ? motpost : other, waiting)),
    );
    const approved = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ body }) => body.code === 'illegal_step');
    expect([approved.length, refused.length]).toEqual([1, 5]);
    expect(await entries()).toBe(before + 1);
  });

  it('with one key all get the first answer', async () => {
    const before = await entries();
    const waiting = await verified();
    const answers = await Promise.all(
      [0, 1, 2, 3].map((n) => approve(n % 2 === 0 ? motpost : other, waiting, `key-${waiting.id}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await entries()).toBe(before + 1);
  });

  it('of several reports of a project never credit what nobody saw', async () => {
    const before = await entries();
    const waiting = [await verified(), await verified(), await verified()];
    const answers = await Promise.all(
      waiting.map((each, n) => approve(n % 2 === 0 ? motpost : other, each)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const lapsed = answers.filter(({ body }) => body.code === 'decision_lapsed');
    expect(lapsed).toHaveLength(2);
    expect(await entries()).toBe(before + 1);
  });
});
