import type { Actor } from '../../src/access/actor.js';
import { Decision } from '../../src/access/decision.entity.js';
import { Person } from '../../src/access/person.entity.js';
import { type SealedDecision, sealDecision } from '../../src/access/sealed-decision.js';
import { Agreement } from '../../src/agreements/agreement.entity.js';
import { ok } from '../../src/domain/result.js';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import { Organisation } from '../../src/registry/organisation.entity.js';

/** What the ledger's own tests stand on: two agreements of one supplier, and a decision. */
export interface LedgerFixture {
  readonly agreements: readonly [string, string];
  readonly decision: SealedDecision;
  actorAt(instant: string): Actor;
  /** A further decision, as each posting has its own. */
  newDecision(): Promise<SealedDecision>;
}

/** Writes the rows directly, so that the ledger is tested without the features above it. */
export async function ledgerFixture(database: Database): Promise<LedgerFixture> {
  const [personId, supplierId] = [newId(), newId()];
  const agreements: [string, string] = [newId(), newId()];
  const at = '2024-01-01T00:00:00.000Z';
  await database.write(async (tx) => {
    await tx.insert(Organisation, {
      id: supplierId,
      name: 'Kestrel',
      kind: 'supplier',
      country: 'GB',
      groupId: null,
      sortKey: '0c',
      searchKey: 'kestrel',
      registeredAt: at,
      version: 1,
    });
    await tx.insert(Person, {
      id: personId,
      issuer: 'https://issuer.example.com',
      subject: personId,
      name: 'Prøve Person',
      email: 'prove@example.com',
      role: 'approver',
      organisationId: null,
      revoked: false,
      boundAt: at,
      version: 1,
    });
    for (const id of agreements) {
      await tx.insert(Agreement, {
        id,
        number: id,
        supplierId,
        kind: 'active',
        state: 'active',
        title: 'Tried',
        percentage: '100',
        contractSum: null,
        deadlineOn: '2034-01-01',
        technologyAreas: [],
        isPublic: true,
        preparedBy: personId,
        draftedAt: at,
        signedOn: '2024-01-01',
        activatedOn: null,
        endedOn: null,
        endReason: null,
        rulebookVersion: 'rulebook-1',
        version: 1,
      });
    }
    return ok(null);
  });
  const newDecision = async (): Promise<SealedDecision> => {
    const id = newId();
    const decision: Decision = {
      id,
      kind: 'approve-credit',
      objectId: id,
      objectVersion: 1,
      change: { before: null, after: null },
      reason: 'tried',
      state: 'approved',
      preparedBy: personId,
      preparedAt: at,
      decidedBy: personId,
      decidedAt: at,
      decisionReason: null,
    };
    await database.write(async (tx) => {
      await tx.insert(Decision, decision);
      return ok(null);
    });
    return sealDecision(decision);
  };
  return {
    agreements,
    decision: await newDecision(),
    newDecision,
    actorAt: (instant) => ({
      personId,
      role: 'approver',
      organisationId: null,
      at: instant,
      requestId: null,
    }),
  };
}
