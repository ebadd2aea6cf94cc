import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/data-source.js';
import type { Database } from '../../src/platform/database.js';
import { TestApp } from '../support/app.js';
import { engines, type Storage } from '../support/engines.js';
import * as agreements from '../support/steps/agreements.js';
import { aContract } from '../support/steps/contracts.js';
import { anApprovedProject, done, parties, proposal } from '../support/steps/projects.js';
import { aCredited, line } from '../support/steps/reports.js';
import { foundAfter } from '../support/tampering.js';

/** Two agreements of one supplier: one that was declared fulfilled, and one that owes. */
describe.each(engines)('verify holds states against the ledger on $engine', ({ newStorage }) => {
  let storage: Storage;
  let motpost: TestApp;
  let owner: Database;
  let fulfilled: string;
  let owing: string;
  beforeAll(async () => {
    storage = await newStorage();
    motpost = await TestApp.on(storage);
    const { supplierId, firmId } = await parties(motpost);
    const signed = async () => {
      const contract = await aContract(motpost, supplierId, ['125000000.00']);
      return agreements.aSignedAgreement(motpost, agreements.terms(supplierId, [contract]));
    };
    [fulfilled, owing] = [(await signed()).id, (await signed()).id];
    const project = await anApprovedProject(motpost, proposal(fulfilled, [firmId]));
    await aCredited(motpost, project.id, [line(firmId, '100000000', '100000000')]);
    await done(agreements.step(motpost, 'officer', fulfilled, 'fulfil', { reason: 'Done.' }));
    owner = await openDatabase(storage);
  });
  afterAll(async () => {
    await owner.close();
    await motpost.close();
  });

  const set = (id: string, columns: string) => `UPDATE agreement SET ${columns} WHERE id = '${id}'`;

  it('finds nothing when nothing was done', async () => {
    expect(await foundAfter(owner)).toEqual([]);
  });

  it('finds that one which owes was set fulfilled', async () => {
    const ended = `state = 'fulfilled', ended_on = '2026-03-01', end_reason = 'Done.'`;
    expect(await foundAfter(owner, set(owing, ended))).toEqual([
      ['agreement_differs', 'it is fulfilled, and 100000000.00 is outstanding'],
    ]);
  });

  it('finds that a fulfilled one was set active', async () => {
    const half = `state = 'active'`;
    expect(await foundAfter(owner, set(fulfilled, half))).toEqual([
      ['agreement_differs', expect.stringContaining('it is active, and it ended on ')],
    ]);
    const whole = `${half}, ended_on = NULL, end_reason = NULL`;
    expect(await foundAfter(owner, set(fulfilled, whole))).toEqual([
      ['agreement_differs', 'it is active, and the last that the log says is fulfil-agreement'],
    ]);
  });

  it.each(['expired', 'terminated'])('finds that one was set %s', async (state) => {
    const ended = `state = '${state}', ended_on = '2026-03-01', end_reason = 'Over.'`;
    for (const id of [owing, fulfilled]) {
      expect(await foundAfter(owner, set(id, ended))).toContainEqual([
        'agreement_differs',
        expect.stringContaining(`it is ${state}, and the `),
      ]);
    }
  });
});
