import { type Reader, visibleTo } from '../access/visibility/visible-to.js';
import type { Balances } from '../domain/ledger/balance.js';
import type { JsonValue } from '../domain/ledger/canonical-json.js';
import type { Account, Entry, EntryKind } from '../domain/ledger/entry.js';
import type { Page } from '../platform/http/paging.js';
import { nokText } from './ore-text.js';
import type { KeptEntry } from './load-entries.js';

export class ProjectBalanceView {
  projectId: string;
  /** NOK. @example "14000000.00" */
  fulfilled: string;
}

/** Where an agreement stands; obligation = fulfilled + outstanding − surplus. */
export class BalancesView {
  /** @example "NOK" */
  currency: string;
  /** @example "100000000.00" */
  obligation: string;
  /** Everything fulfilled, moved surplus included. @example "14000000.00" */
  fulfilled: string;
  /** @example "86000000.00" */
  outstanding: string;
  /** Credit beyond the obligation (D-11). @example "0.00" */
  surplus: string;
  /** Surplus moved here, less surplus moved away. @example "0.00" */
  moved: string;
}

/** The balances with what each project has fulfilled. */
export class StatementBalancesView extends BalancesView {
  projects: ProjectBalanceView[];
}

/** An entry in a statement. Amounts are changes, in NOK. */
export class EntryItem {
  id: string;
  /** @example 2 */
  sequence: number;
  /** @example "credit" */
  kind: EntryKind;
  /** The day from which it has effect. @example "2026-02-28" */
  effectiveOn: string;
  /** When it was written. @example "2026-03-02T09:00:00.000Z" */
  recordedAt: string;
  decisionId: string;
  projectId: string | null;
  reportId: string | null;
  /** The entry that this one takes back. */
  reverses: string | null;
  /** The entry that takes this one back. */
  reversedBy: string | null;
  reason: string | null;
  /** @example "NOK" */
  currency: string;
  /** @example "0.00" */
  obligation: string;
  /** @example "14000000.00" */
  fulfilled: string;
  /** @example "-14000000.00" */
  outstanding: string;
  /** @example "0.00" */
  surplus: string;
}

/** The statement of an agreement: where it stands, and its entries, the newest first. */
export class StatementView implements Page<EntryItem> {
  agreementId: string;
  /** The day asked for; null for all that was posted. */
  asOf: string | null;
  /** The instant asked for; null for all that is known. */
  knownAt: string | null;
  /** The last entry of the chain that was looked at. */
  throughSequence: number;
  balances: StatementBalancesView;
  items: EntryItem[];
  next: string | null;
  previous: string | null;
}

export class PostingView {
  /** @example "fulfilled" */
  account: Account;
  projectId: string | null;
  /** NOK, signed as posted; the postings of an entry sum to zero. @example "14000000.00" */
  amount: string;
}

/** One entry whole: what anybody needs to check it. */
export class EntryView extends EntryItem {
  agreementId: string;
  recordedBy: string;
  postings: PostingView[];
  rulebookVersion: string;
  /** Every step from value to amount, with its input. */
  calculation: object;
  /** What it was computed to be after this entry. */
  after: BalancesView;
  /** @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" */
  previousHash: string;
  /** @example "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752" */
  hash: string;
}

const currency = 'NOK';

export function viewBalances(balances: Balances): StatementBalancesView {
  return {
    currency,
    obligation: nokText(balances.obligationOre),
    fulfilled: nokText(balances.fulfilledOre),
    outstanding: nokText(balances.outstandingOre),
    surplus: nokText(balances.surplusOre),
    moved: nokText(balances.movedOre),
    projects: [...balances.fulfilledByProjectOre].map(([projectId, ore]) => ({
      projectId,
      fulfilled: nokText(ore),
    })),
  };
}

/** What an entry did to the balances: signs as people read them, not as accounts are posted. */
export function viewEntryItem(entry: Entry, reversedBy: string | null): EntryItem {
  const on = (account: Account, sign: 1 | -1) =>
    nokText(
      entry.postings.reduce(
        (sum, posting) => (posting.account === account ? sum + sign * posting.amountOre : sum),
        0,
      ),
    );
  return {
    id: entry.id,
    sequence: entry.sequence,
    kind: entry.kind,
    effectiveOn: entry.effectiveOn,
    recordedAt: entry.recordedAt,
    decisionId: entry.decisionId,
    projectId: entry.projectId,
    reportId: entry.reportId,
    reverses: entry.reverses,
    reversedBy,
    reason: entry.reason,
    currency,
    obligation: on('obligation', -1),
    fulfilled: on('fulfilled', 1),
    outstanding: on('outstanding', 1),
    surplus: on('surplus', -1),
  };
}

export function viewEntry(reader: Reader, entry: KeptEntry, reversedBy: string | null): EntryView {
  const { obligationOre, outstandingOre, surplusOre, movedOre } = entry.after;
  return visibleTo(reader, 'EntryView', {
    ...viewEntryItem(entry, reversedBy),
    agreementId: entry.agreementId,
    recordedBy: entry.recordedBy,
    postings: entry.postings.map(({ account, projectId, amountOre }) => ({
      account,
      projectId,
      amount: nokText(amountOre),
    })),
    rulebookVersion: entry.rulebookVersion,
    calculation: asObject(entry.calculation),
    after: {
      currency,
      obligation: nokText(obligationOre),
      fulfilled: nokText(obligationOre - outstandingOre + surplusOre),
      outstanding: nokText(outstandingOre),
      surplus: nokText(surplusOre),
      moved: nokText(movedOre),
    },
    previousHash: entry.previousHash,
    hash: entry.hash,
  });
}

function asObject(calculation: JsonValue): object {
  return typeof calculation === 'object' && calculation !== null ? calculation : { calculation };
}
