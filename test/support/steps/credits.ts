import { Decision } from '../../../src/access/decision.entity.js';
import { Person } from '../../../src/access/person.entity.js';
import { sealDecision } from '../../../src/access/sealed-decision.js';
import { computeEntitlement } from '../../../src/domain/credit/compute-entitlement.js';
import { postEntitlement } from '../../../src/ledger/post-entitlement.js';
import { newId } from '../../../src/platform/ids.js';
import { rulebookInForce } from '../../../src/rulebook/current-rulebook.js';
import type { TestApp } from '../app.js';

/**
 * Gives an agreement credit through the ledger alone, for what is tested of agreements without
 * projects and reports: a project entitled to so many NOK.
 */
export async function credited(
  motpost: TestApp,
  agreementId: string,
  amount: string,
): Promise<void> {
  const posted = await motpost.database.write(async (tx) => {
    const person = await tx.findOneByOrFail(Person, { subject: 'approver' });
    const decision = await tx.findOneByOrFail(Decision, {
      objectId: agreementId,
      state: 'approved',
    });
    const line = { lineId: newId(), date: '2026-02-20', amount, norwegian: amount };
    const input = {
      lines: [{ ...line, basis: 'other' as const, factor: '1' }],
      baselines: [],
    };
    const computed = computeEntitlement(input, await rulebookInForce(tx));
    if (!computed.ok) return computed;
    const actor = {
      personId: person.id,
      role: person.role,
      organisationId: null,
      at: motpost.clock.now(),
      requestId: null,
    };
    return postEntitlement(tx, actor, {
      ...computed.value,
      agreementId,
      projectId: newId(),
      reportId: newId(),
      decision: sealDecision(decision),
      effectiveOn: '2026-02-28',
      reason: null,
    });
  });
  if (!posted.ok) throw new Error(posted.refusal.message);
}
