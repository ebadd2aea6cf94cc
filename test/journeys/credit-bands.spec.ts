import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../support/app.js';
import { expectCoherentLedger } from '../support/coherent.js';
import { engines } from '../support/engines.js';
import { aSignedAgreement, terms } from '../support/steps/agreements.js';
import { aContract } from '../support/steps/contracts.js';
import { importRates } from '../support/steps/exchange-rates.js';
import {
  anApprovedProject,
  done,
  type Parties,
  parties,
  proposal,
} from '../support/steps/projects.js';
import { aCredited, line } from '../support/steps/reports.js';

/** The share of a project is exact: what its amounts are rounded to moves it over no band (D-8, R-10, R-11). */
describe.each(engines)('the bands of a reported project on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let who: Parties;
  let agreementId: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    who = await parties(motpost);
    const contract = await aContract(motpost, who.supplierId, ['125000000.00']);
    agreementId = (await aSignedAgreement(motpost, terms(who.supplierId, [contract]))).id;
  });
  afterAll(() => expectCoherentLedger(motpost.database));
  afterAll(() => motpost.close());

  const project = () => anApprovedProject(motpost, proposal(agreementId, [who.firmId]));

  it.each([
    ['20 % is at the floor', '1234567.81', '0.2', '246913.56'],
    ['80 % is not above the band', '1234567.89', '0.8', '987654.31'],
    ['and above it counts as the whole', '1234567.89', '0.800001', '1234567.89'],
  ])(
    'holds the share against its bands before rounding to øre: %s',
    async (_what, amount, share, credit) => {
      const { id } = await project();
      const given = { ...line(who.firmId, amount, '0'), norwegianAmount: undefined };
      const report = await aCredited(motpost, id, [{ ...given, norwegianShare: share }]);
      expect(report.ages.credited.credit).toBe(credit);
    },
  );

  it.each([
    ['USD', '0.07', '0.2', '0.74', '0.15'],
    ['EUR', '0.03', '0.8', '0.31', '0.25'],
  ])(
    'holds it against them before the exchange is rounded: %s %s, %s of it',
    async (currency, amount, norwegianShare, value, credit) => {
      const quoted = { date: '2026-02-27', unit: 1 };
      await done(
        importRates(motpost, [
          { ...quoted, currency: 'USD', rate: '10.5' },
          { ...quoted, currency: 'EUR', rate: '10.45' },
        ]),
      );
      const { id } = await project();
      const given = { ...line(who.firmId, amount, '0'), norwegianAmount: undefined };
      const report = await aCredited(motpost, id, [{ ...given, currency, norwegianShare }]);
      expect(report.ages.claimed.amount).toBe(value);
      expect(report.ages.credited.credit).toBe(credit);
    },
  );
});
