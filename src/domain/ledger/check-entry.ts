import { accounts, entryKinds, type Account, type Entry, type EntryKind } from './entry.js';
import { isOre } from './ore.js';
import { violationAt, type Violation, type ViolationKind } from './violation.js';

/** What an entry of a kind carries. */
interface Shape {
  readonly obligation: 'new' | 'changed' | 'untouched';
  readonly fulfilled: 'project' | 'moved' | 'untouched';
  /** The sign fulfilled must have: +1, −1, or 0 for either. */
  readonly sign: 1 | -1 | 0;
  readonly mayBeEmpty: boolean;
  readonly needsReason: boolean;
}

const shape = (
  obligation: Shape['obligation'],
  fulfilled: Shape['fulfilled'],
  sign: Shape['sign'],
  also: readonly ('may be empty' | 'needs reason')[] = [],
): Shape => ({
  obligation,
  fulfilled,
  sign,
  mayBeEmpty: also.includes('may be empty'),
  needsReason: also.includes('needs reason'),
});

/** One row per kind; a reversal has the shape of what it reverses, which `checkChain` compares. */
const shapes: Record<Exclude<EntryKind, 'reversal'>, Shape> = {
  obligation: shape('new', 'untouched', 0),
  obligation_change: shape('changed', 'untouched', 0),
  credit: shape('untouched', 'project', 1, ['may be empty']),
  correction: shape('untouched', 'project', 0, ['needs reason']),
  surplus_move_out: shape('untouched', 'moved', -1, ['needs reason']),
  surplus_move_in: shape('untouched', 'moved', 1, ['needs reason']),
};

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * Everything that one entry shows to be wrong by itself: its sum, its amounts, its form, and
 * whether its postings fit its kind. Its place in the chain is `checkChain`'s.
 */
export function checkEntry(entry: Entry): Violation[] {
  const found: Violation[] = [];
  const report = (kind: ViolationKind, message: string) =>
    void found.push(violationAt(entry, kind, message));
  checkForm(entry, report);
  checkPostings(entry, report);
  checkKind(entry, report);
  return found;
}

type Report = (kind: ViolationKind, message: string) => void;

function checkForm(entry: Entry, report: Report): void {
  if (!entryKinds.includes(entry.kind)) report('malformed', `unknown kind ${entry.kind}`);
  if (!isoDate.test(entry.effectiveOn)) report('malformed', 'effectiveOn is not an ISO date');
  if (!isoInstant.test(entry.recordedAt)) report('malformed', 'recordedAt is not a UTC instant');
}

function checkPostings(entry: Entry, report: Report): void {
  const seen = new Set<string>();
  let sumOre = 0;
  for (const { account, projectId, amountOre } of entry.postings) {
    if (!accounts.includes(account)) report('malformed', `unknown account ${String(account)}`);
    if (!isOre(amountOre)) report('unsafe_amount', `${account}: ${String(amountOre)}`);
    if (amountOre === 0) report('zero_posting', `${account} is posted with 0`);
    if (projectId !== null && account !== 'fulfilled') {
      report('malformed', `${account} is not kept per project`);
    }
    const key = `${account} ${projectId ?? ''}`;
    if (seen.has(key)) report('duplicate_posting', `${key.trim()} is posted twice`);
    seen.add(key);
    sumOre += amountOre;
  }
  if (sumOre !== 0) report('sum_not_zero', `the postings sum to ${sumOre} øre`);
}

function checkKind(entry: Entry, report: Report): void {
  const isReversal = entry.kind === 'reversal';
  if (isReversal !== (entry.reverses !== null)) {
    report('kind_mismatch', 'a reversal, and nothing else, says what it reverses');
  }
  const expected = isReversal ? undefined : shapes[entry.kind];
  if ((isReversal || expected?.needsReason) && !/\S/.test(entry.reason ?? '')) {
    report('reason_missing', `${entry.kind} without a reason`);
  }
  if (expected === undefined) return;
  const mismatch = (message: string) => report('kind_mismatch', `${entry.kind}: ${message}`);

  if (entry.postings.length === 0 && !expected.mayBeEmpty) mismatch('has no postings');
  if ((expected.fulfilled === 'project') !== (entry.projectId !== null)) {
    mismatch('a credit or correction, and nothing else, names its project');
  }
  if (entry.reportId !== null && expected.fulfilled !== 'project') mismatch('has a report');
  if (entry.postings.length > 0) checkAmounts(entry, expected, mismatch);
}

function checkAmounts(entry: Entry, expected: Shape, mismatch: (message: string) => void): void {
  const of = (account: Account) => entry.postings.filter((posting) => posting.account === account);
  const [obligation, fulfilled] = [of('obligation'), of('fulfilled')];

  if (obligation.length !== (expected.obligation === 'untouched' ? 0 : 1)) {
    mismatch('obligation is moved by an obligation or its change only');
  }
  if (expected.obligation === 'new' && obligation.some(({ amountOre }) => amountOre > 0)) {
    mismatch('a new obligation stands with a minus');
  }
  if (fulfilled.length !== (expected.fulfilled === 'untouched' ? 0 : 1)) {
    mismatch('fulfilled is moved by credit, correction or moved surplus only');
  }
  for (const { projectId, amountOre } of fulfilled) {
    if (projectId !== entry.projectId) mismatch('fulfilled is posted on another project');
    if (expected.sign !== 0 && Math.sign(amountOre) === -expected.sign) {
      mismatch(expected.sign > 0 ? 'fulfilled falls' : 'fulfilled rises');
    }
  }
}
