import { Person } from '../../../src/access/person.entity.js';
import { Acquisition } from '../../../src/acquisitions/acquisition.entity.js';
import { ValueEvent } from '../../../src/acquisitions/value-event.entity.js';
import { Nok } from '../../../src/domain/money/nok.js';
import { ok } from '../../../src/domain/result.js';
import { newId } from '../../../src/platform/ids.js';
import type { TestApp } from '../app.js';

/**
 * A contract written directly with what is signed of it in NOK (null: unknown), for what is tested
 * of agreements without the acquisitions' own use cases.
 */
export async function aContract(
  motpost: TestApp,
  supplierId: string,
  signed: readonly (string | null)[],
  signedOn = '2026-02-02',
): Promise<string> {
  const id = newId();
  await motpost.database.write(async (tx) => {
    await tx.insert(Acquisition, {
      id,
      reference: `FMA-${id}`,
      title: 'Air surveillance radar',
      supplierId,
      channel: 'direct',
      shared: false,
      regime: 'defence',
      technologyAreas: ['underwater'],
      agreementId: null,
      agreementKind: null,
      exemptionDecisionId: null,
      exemptionGround: null,
      coverage: 'uncovered',
      coverageNumber: 0,
      searchKey: 'air surveillance radar',
      registeredAt: motpost.clock.now(),
      version: 1,
    });
    return ok(null);
  });
  for (const [i, amount] of signed.entries()) {
    await aValueEvent(motpost, id, amount, { number: i + 1, occursOn: signedOn });
  }
  return id;
}

/** One more event of a contract in NOK, which the coverage is not decided anew for. */
export async function aValueEvent(
  motpost: TestApp,
  acquisitionId: string,
  amount: string | null,
  { number, occursOn = '2026-02-02', status = 'signed' }: EventMore,
): Promise<void> {
  await motpost.database.write(async (tx) => {
    const { id: recordedBy } = await tx.findOneByOrFail(Person, { subject: 'officer' });
    await tx.insert(ValueEvent, {
      id: newId(),
      acquisitionId,
      number,
      kind: status === 'signed' ? 'signing' : 'option',
      status,
      occursOn,
      amount,
      currency: 'NOK',
      foreignAmount: null,
      nok: amount === null ? null : Nok.parse(amount),
      foreignNok: null,
      rate: amount === null ? null : '1',
      rateUnit: amount === null ? null : 1,
      rateOn: amount === null ? null : occursOn,
      rateSource: null,
      state: status,
      supersededBy: null,
      recordedBy,
      recordedAt: motpost.clock.now(),
      settledBy: null,
      settledAt: null,
      settledReason: null,
    });
    return ok(null);
  });
}

interface EventMore {
  readonly number: number;
  readonly occursOn?: string;
  readonly status?: 'signed' | 'expected';
}
