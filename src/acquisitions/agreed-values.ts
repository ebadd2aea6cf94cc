import { type AgreedValue, differsFromAgreed } from '../domain/duty/agreed-value.js';
import type { AgreementState } from '../domain/lifecycle/agreement.js';
import { Nok } from '../domain/money/nok.js';
import { sql, type Tx } from '../platform/sql.js';
import type { ValueEvent } from './value-event.entity.js';

/**
 * What was agreed of those of a supplier's acquisitions that are worth something else now, or may be
 * (D-20), by acquisition. `events` are all that stand of that supplier.
 */
export async function differingValues(
  tx: Tx,
  supplierId: string,
  events: readonly ValueEvent[],
): Promise<Map<string, AgreedValue>> {
  const agreed = await sql<{ id: string; agreed_sum: number; state: AgreementState }>(
    tx,
    `SELECT a.id, l.agreed_sum, g.state FROM acquisition a
     JOIN agreement_acquisition l ON l.acquisition_id = a.id AND l.agreement_id = a.agreement_id
     JOIN agreement g ON g.id = a.agreement_id
     WHERE a.supplier_id = ? AND l.agreed_sum IS NOT NULL`,
    [supplierId],
  );
  const signed = signedByAcquisition(events);
  const values = agreed.map(({ id, agreed_sum: agreedOre, state }) => {
    const amounts = signed.get(id) ?? [];
    const value: AgreedValue = {
      agreed: Nok.ofOre(agreedOre).toString(),
      signed: Nok.sum(amounts.flatMap((nok) => nok ?? [])).toString(),
      hasUnknown: amounts.includes(null),
      isOver: state === 'expired',
    };
    return [id, value] as const;
  });
  return new Map(values.filter(([, value]) => differsFromAgreed(value)));
}

/** The same events as make an agreement's contract sum: a framework's ceiling is none (D-2). */
function signedByAcquisition(events: readonly ValueEvent[]): Map<string, (Nok | null)[]> {
  const amounts = new Map<string, (Nok | null)[]>();
  for (const { acquisitionId, state, kind, nok } of events) {
    if (state !== 'signed' || kind === 'framework-ceiling') continue;
    const known = amounts.get(acquisitionId);
    if (known === undefined) amounts.set(acquisitionId, [nok]);
    else known.push(nok);
  }
  return amounts;
}
