import { ok, refused, type Result } from '../result.js';
import { splitNet, type Position } from './balance.js';
import type { Posting } from './entry.js';
import { assertOre, isOre, negated } from './ore.js';

/** What an entry does to the two sides that people decide on; the rest follows. Both in øre. */
export interface Change {
  /** By how much the obligation grows (+) or shrinks (−). */
  readonly obligationOre?: number;
  /** By how much fulfilment grows (+) or shrinks (−), for a project or as moved surplus (null). */
  readonly fulfilled?: readonly { readonly projectId: string | null; readonly amountOre: number }[];
}

/**
 * The postings of any change: the heart of the ledger.
 *
 * What is owed net of surplus is always obligation − fulfilled. So the two accounts that are
 * decided on, obligation and fulfilled, move by what was decided, and `outstanding` and `surplus`
 * move to where the new net figure puts them. From that one rule follow: credit reduces outstanding
 * first and the rest becomes surplus (D-11); negative credit takes surplus first and then raises
 * outstanding (D-8); a raised obligation consumes surplus first; one lowered below what is fulfilled
 * leaves surplus; and the opposite change, made at once, restores every balance.
 *
 * Refusals: `obligation_negative`, `amount_out_of_range`.
 * @throws RangeError on amounts that are not whole øre or a position that no chain can be in.
 */
export function settle(position: Position, change: Change): Result<Posting[]> {
  assertPosition(position);
  const { obligationOre: obligationChangeOre = 0, fulfilled = [] } = change;
  assertOre(obligationChangeOre, 'change of the obligation');
  let fulfilledChangeOre = 0;
  for (const { amountOre } of fulfilled) {
    assertOre(amountOre, 'change of fulfilled');
    fulfilledChangeOre += amountOre;
  }

  const obligationOre = position.obligationOre + obligationChangeOre;
  if (obligationOre < 0) {
    return refused(
      'obligation_negative',
      'The obligation would become less than zero; change what was built on it first',
      { rule: 'R-6', facts: { obligationOre } },
    );
  }
  const owedOre = position.outstandingOre - position.surplusOre;
  const netOre = owedOre + obligationChangeOre - fulfilledChangeOre;
  if (![obligationOre, fulfilledChangeOre, netOre, obligationOre - netOre].every(isOre)) {
    return refused('amount_out_of_range', 'A balance would exceed what is kept exactly');
  }

  const to = splitNet(netOre);
  const postings: Posting[] = [];
  const post = (account: Posting['account'], amountOre: number, projectId: string | null = null) =>
    amountOre !== 0 && postings.push({ account, projectId, amountOre });
  post('obligation', negated(obligationChangeOre));
  post('outstanding', to.outstandingOre - position.outstandingOre);
  for (const { projectId, amountOre } of fulfilled) post('fulfilled', amountOre, projectId);
  post('surplus', position.surplusOre - to.surplusOre);
  return ok(postings);
}

function assertPosition({ obligationOre, outstandingOre, surplusOre }: Position): void {
  for (const [name, value] of Object.entries({ obligationOre, outstandingOre, surplusOre })) {
    assertOre(value, name);
    if (value < 0) throw new RangeError(`${name} is less than zero: ${value}`);
  }
  if (outstandingOre > 0 && surplusOre > 0) {
    throw new RangeError('Something is both outstanding and in surplus');
  }
}
