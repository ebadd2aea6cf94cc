import { hash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import { accounts, type ChainHead, type Entry, type EntryDraft, type Posting } from './entry.js';

/** What the first entry of an agreement has as `previousHash`: a chain cannot be lent to another. */
export function genesisHash(agreementId: string): string {
  return sha256(`motpost/genesis/1\n${agreementId}`);
}

/**
 * SHA-256 (hex) over the previous hash and everything of the entry except its own hash. The order
 * of postings does not count, so that a database may return them in any order.
 * @param calculation the canonical text of the entry's calculation, for whoever has it already
 * @throws TypeError when something in it has no canonical form (see `canonicalJson`).
 */
export function hashEntry(
  entry: Omit<Entry, 'hash'>,
  calculation = canonicalJson(entry.calculation, 'calculation'),
): string {
  return sha256(`motpost/entry/1\n${entry.previousHash}\n${contentOf(entry, calculation)}`);
}

/** What stands before an entry's calculation in its text, is the calculation, or is not of the content. */
type NotAfter = 'agreementId' | 'calculation' | 'previousHash' | 'hash';

/** The canonical text of an entry: its calculation, which is most of it, is taken over as it stands. */
function contentOf(entry: Omit<Entry, 'hash'>, calculation: string): string {
  const before = { agreementId: entry.agreementId };
  // Each field by name: columns that a query brings along do not get into the hash, and a field
  // added to Entry without being hashed does not compile.
  const after = {
    decisionId: entry.decisionId,
    effectiveOn: entry.effectiveOn,
    id: entry.id,
    kind: entry.kind,
    postings: [...entry.postings].sort(byAccountAndProject).map((posting) => ({
      account: posting.account,
      amountOre: posting.amountOre,
      projectId: posting.projectId,
    })),
    projectId: entry.projectId,
    reason: entry.reason,
    recordedAt: entry.recordedAt,
    recordedBy: entry.recordedBy,
    reportId: entry.reportId,
    reverses: entry.reverses,
    rulebookVersion: entry.rulebookVersion,
    sequence: entry.sequence,
  } satisfies Record<Exclude<keyof Entry, NotAfter>, unknown>;
  const [opening, rest] = [canonicalJson(before), canonicalJson(after)];
  return `${opening.slice(0, -1)},"calculation":${calculation},${rest.slice(1)}`;
}

/**
 * Gives a draft its place after `head` (null: the agreement's first entry) and its hash.
 *
 * An entry is never recorded before the one it follows: the clocks of two processes may differ by
 * some milliseconds, and "as known on" must always be a whole beginning of the chain.
 * @param calculation as of `hashEntry`
 */
export function appendEntry(
  head: ChainHead | null,
  draft: EntryDraft,
  calculation = canonicalJson(draft.calculation, 'calculation'),
): Entry {
  const recordedAt =
    head !== null && head.recordedAt > draft.recordedAt ? head.recordedAt : draft.recordedAt;
  const content = {
    ...draft,
    recordedAt,
    sequence: (head?.sequence ?? 0) + 1,
    previousHash: head?.hash ?? genesisHash(draft.agreementId),
  };
  return { ...content, hash: hashEntry(content, calculation) };
}

function byAccountAndProject(a: Posting, b: Posting): number {
  const byAccount = accounts.indexOf(a.account) - accounts.indexOf(b.account);
  if (byAccount !== 0) return byAccount;
  const [p, q] = [a.projectId ?? '', b.projectId ?? ''];
  return p < q ? -1 : p > q ? 1 : a.amountOre - b.amountOre;
}

function sha256(text: string): string {
  return hash('sha256', text);
}
