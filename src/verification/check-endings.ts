import type { Violation } from '../domain/ledger/violation.js';
import { Nok } from '../domain/money/nok.js';
import { type AgreementState, endedStates } from '../domain/lifecycle/agreement.js';
import { inPages } from '../platform/in-pages.js';
import { sql, type Tx } from '../platform/sql.js';
import { agreementDiffers } from './place.js';

const AGREEMENTS_PER_PAGE = 500;

/** What ends an agreement that was signed, and the state that it is then in. */
const endings = new Map<string, AgreementState>([
  ['fulfil-agreement', 'fulfilled'],
  ['expire-agreement', 'expired'],
  ['terminate-agreement', 'terminated'],
]);

/** What renews one that expired. */
const AMENDED = 'approve-amendment';

interface Row {
  id: string;
  state: AgreementState;
  ended: string | null;
  outstanding: number | null;
}

/** The last ending that the audit log has of an agreement, and whether it was amended after that. */
interface Ending {
  readonly id: string;
  readonly action: string;
  amended: boolean;
}

/**
 * Whether agreements ended, and how, against the ledger and the audit log: nothing is outstanding on
 * one that is fulfilled; one that ended and is in force came to owe again (D-17) or was renewed (D-20).
 */
export async function checkEndings(tx: Tx): Promise<Violation[]> {
  const found: Violation[] = [];
  const question = `SELECT a.id, a.state, a.ended_on AS ended, h.outstanding
    FROM agreement a LEFT JOIN ledger_head h ON h.agreement_id = a.id
    WHERE a.id > ? ORDER BY a.id`;
  for await (const page of inPages<Row>(tx, question, AGREEMENTS_PER_PAGE)) {
    const logged = await lastEndings(tx, page);
    for (const row of page) {
      const ending = logged.get(row.id);
      const problem = problemOf(row) ?? (await unlessSaid(tx, row, ending));
      if (problem !== null) {
        found.push(agreementDiffers(row.id, `it is ${row.state}, and ${problem}`));
      }
    }
  }
  return found;
}

async function lastEndings(tx: Tx, page: readonly Row[]): Promise<Map<string, Ending>> {
  const actions = [...endings.keys(), AMENDED];
  const places = (all: readonly unknown[]) => all.map(() => '?').join(', ');
  const rows = await sql<{ object_id: string; id: string; action: string }>(
    tx,
    `SELECT object_id, id, action FROM audit_record
     WHERE object_id IN (${places(page)}) AND outcome = 'done' AND action IN (${places(actions)})
     ORDER BY id`,
    [...page.map(({ id }) => id), ...actions],
  );
  const last = new Map<string, Ending>();
  for (const { object_id: agreementId, id, action } of rows) {
    const before = last.get(agreementId);
    if (action !== AMENDED) last.set(agreementId, { id, action, amended: false });
    else if (before !== undefined) before.amended = true;
  }
  return last;
}

function problemOf({ state, ended, outstanding }: Row): string | null {
  if (state === 'fulfilled' && outstanding !== null && outstanding > 0) {
    return `${Nok.ofOre(outstanding).toString()} is outstanding`;
  }
  if (endedStates.includes(state) === (ended !== null)) return null;
  return ended === null ? 'has no day on which it ended' : `it ended on ${ended}`;
}

async function unlessSaid(
  tx: Tx,
  { id, state }: Row,
  ending: Ending | undefined,
): Promise<string | null> {
  if (state === 'discarded') return null;
  if (ending === undefined) {
    return endedStates.includes(state) ? 'the log has nothing that ended it' : null;
  }
  const isSaid = endedStates.includes(state)
    ? endings.get(ending.action) === state
    : (ending.action === 'fulfil-agreement' && (await owedAfter(tx, id, ending.id))) ||
      (ending.action === 'expire-agreement' && ending.amended);
  return isSaid ? null : `the last that the log says is ${ending.action}`;
}

/** Whether something was outstanding after a row of the log. */
async function owedAfter(tx: Tx, agreementId: string, recordId: string): Promise<boolean> {
  const rows = await sql(
    tx,
    `SELECT e.id FROM ledger_entry e
     WHERE e.agreement_id = ? AND e.id > ? AND e.outstanding_after > 0 LIMIT 1`,
    [agreementId, recordId],
  );
  return rows.length > 0;
}
