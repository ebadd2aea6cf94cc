import type { Actor } from '../access/actor.js';
import { authorise } from '../access/authorise.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import { type AgreementState, ownersOf } from '../domain/lifecycle/agreement.js';
import { ok, refused, type Result } from '../domain/result.js';
import { type Cursor, readCursor, refuseCursor, toPage } from '../platform/http/paging.js';
import { sql, type Tx } from '../platform/sql.js';
import { type StatementView, viewBalances, viewEntryItem } from './ledger.view.js';
import { locateStatement, type StatementPoint } from './locate-statement.js';
import { statementBalances } from './statement-balances.js';
import { reversalsOf, statementEntries } from './statement-entries.js';

export interface ReadStatement extends StatementPoint {
  readonly agreementId: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/**
 * Where an agreement stands, as of a day and as known at an instant, with its entries page by page,
 * the newest first. The time it takes does not depend on how long the chain is.
 *
 * Refuses `not_found`, also for somebody else's, and to a supplier until it is signed.
 */
export async function readStatement(
  tx: Tx,
  actor: Actor,
  { agreementId, limit, asOf, knownAt, ...input }: ReadStatement,
): Promise<Result<StatementView>> {
  const cursor = readPlace(input.cursor);
  const unreadable = await refuseUnlessReadable(tx, actor, agreementId);
  if (unreadable !== null) return unreadable;
  const located = await locateStatement(tx, agreementId, { asOf, knownAt });
  const balances = await statementBalances(tx, located);
  const entries = await statementEntries(tx, located, cursor, limit);
  const reversals = await reversalsOf(
    tx,
    entries.map(({ id }) => id),
    located.known,
  );
  return ok(
    visibleTo(actor, 'StatementView', {
      agreementId,
      asOf: asOf ?? null,
      knownAt: knownAt ?? null,
      throughSequence: located.known,
      balances: viewBalances(balances),
      ...toPage(
        entries,
        limit,
        cursor,
        ({ sequence }) => [sequence],
        (entry) => viewEntryItem(entry, reversals.get(entry.id) ?? null),
      ),
    }),
  );
}

/** A place in a chain is the number of an entry. Refuses `malformed` for any other. */
function readPlace(text: string | undefined): Cursor | null {
  const cursor = readCursor(text, 1);
  return cursor === null || isSequence(cursor.keys[0]) ? cursor : refuseCursor();
}

const MAX_SEQUENCE = 2 ** 31 - 1;

function isSequence(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= MAX_SEQUENCE;
}

async function refuseUnlessReadable(tx: Tx, actor: Actor, agreementId: string) {
  const [agreement] = await sql<{ supplierId: string; state: AgreementState }>(
    tx,
    'SELECT supplier_id AS "supplierId", state FROM agreement WHERE id = ?',
    [agreementId],
  );
  const owners = agreement === undefined ? [] : ownersOf(agreement);
  return (
    authorise(actor, 'read-statement', { owners }) ??
    (agreement === undefined ? refused('not_found', 'There is no such agreement.') : null)
  );
}
