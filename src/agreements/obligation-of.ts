import {
  computeObligation,
  type Obligation,
  type SignedContract,
} from '../domain/obligation/compute-obligation.js';
import type { Result } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Tx } from '../platform/sql.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';
import { contractValues } from './contract-values.js';

/** The contracts with what was signed of each by the end of a day, in the order of their ids. */
export async function contractsOn(
  tx: Tx,
  acquisitionIds: readonly string[],
  on: IsoDate,
): Promise<SignedContract[]> {
  const values = await contractValues(tx, [...acquisitionIds].sort(), on);
  return [...values.values()].map(({ acquisitionId, signed }) => ({
    acquisitionId,
    signed: signed.toString(),
  }));
}

/**
 * What the obligation of contracts is on a day, under the rulebook in force.
 *
 * Refuses what {@link computeObligation} refuses.
 */
export async function obligationOf(
  tx: Tx,
  percentage: string,
  contracts: readonly SignedContract[],
  on: IsoDate,
): Promise<Result<Obligation>> {
  return computeObligation({ percentage, on, contracts }, await rulebookInForce(tx));
}
