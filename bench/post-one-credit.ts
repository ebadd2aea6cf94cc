import type { Actor } from '../src/access/actor.js';
import { perform } from '../src/access/perform.js';
import type { SealedDecision } from '../src/access/sealed-decision.js';
import { useCase } from '../src/access/use-case.js';
import { computeEntitlement } from '../src/domain/credit/compute-entitlement.js';
import type { CreditInput } from '../src/domain/credit/credit-input.js';
import { ok } from '../src/domain/result.js';
import { postEntitlement } from '../src/ledger/post-entitlement.js';
import type { Database } from '../src/platform/database.js';
import { newId } from '../src/platform/ids.js';
import { rulebookInForce } from '../src/rulebook/current-rulebook.js';
import { seedDecision, seedPerson } from './seed-agreements.js';

const AT = '2026-03-02T09:00:00.000Z';

/** A report of five lines, as a project's first. */
const REPORT: CreditInput = {
  lines: [1, 2, 3, 4, 5].map((line) => ({
    amount: `${line}000.00`,
    basis: 'production',
    date: `2025-0${line}-15`,
    factor: '1.5',
    lineId: `line-${line}`,
    norwegian: `${line * 4}00.50`,
  })),
  baselines: [],
};

interface PostCredit {
  readonly agreementId: string;
  readonly projectId: string;
  readonly reportId: string;
  readonly decision: SealedDecision;
}

/** What approving a report does to the ledger, without the report's own tables. */
const postOneCredit = useCase('approve-report', async (tx, actor, input: PostCredit) => {
  const computed = computeEntitlement(REPORT, await rulebookInForce(tx));
  if (!computed.ok) return computed;
  const content = { ...computed.value, ...input, effectiveOn: '2026-03-02', reason: null };
  return postEntitlement(tx, actor, content);
});

/** Someone who may post, and how: each call credits the first report of a new project. */
export async function creditPoster(
  database: Database,
): Promise<{ actor: Actor; post: (agreementId: string) => Promise<void> }> {
  const { actor, decision } = await seedActor(database);
  const post = async (agreementId: string): Promise<void> => {
    const input = { agreementId, projectId: newId(), reportId: newId(), decision };
    const done = await perform(database, postOneCredit, actor, input, { idempotencyKey: newId() });
    if (!done.ok) throw new Error(done.refusal.message);
  };
  return { actor, post };
}

async function seedActor(database: Database): Promise<{ actor: Actor; decision: SealedDecision }> {
  const seeded = await database.write(async (tx) =>
    ok({ personId: await seedPerson(tx), decision: await seedDecision(tx) }),
  );
  if (!seeded.ok) throw new Error(seeded.refusal.message);
  const { personId, decision } = seeded.value;
  const actor = {
    personId,
    role: 'approver',
    organisationId: null,
    at: AT,
    requestId: null,
  } as const;
  return { actor, decision };
}
