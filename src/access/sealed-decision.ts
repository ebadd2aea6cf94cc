import { hash } from 'node:crypto';
import { canonicalJson } from '../domain/ledger/canonical-json.js';
import type { Decision } from './decision.entity.js';

/** A decision as what follows from it names it: by its key, and by all that two people said in it. */
export interface SealedDecision {
  readonly id: string;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** Seals a decision that is settled: nothing of it changes any more. */
export function sealDecision({
  id,
  kind,
  objectId,
  objectVersion,
  ...said
}: Decision): SealedDecision {
  const { change, reason, preparedBy, preparedAt, decidedBy, decidedAt, decisionReason } = said;
  const content = canonicalJson({
    id,
    kind,
    objectId,
    objectVersion,
    change: { before: change.before, after: change.after },
    reason,
    preparedBy,
    preparedAt,
    decidedBy,
    decidedAt,
    decisionReason,
  });
  return { id, hash: hash('sha256', content) };
}
