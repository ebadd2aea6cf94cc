import type { Violation } from '../domain/ledger/violation.js';
import { Nok } from '../domain/money/nok.js';
import { type AgreementState, endedStates } from '../domain/lifecycle/agreement.js';
import { inPages } from '../platform/in-pages.js';
import type { Tx } from '../platform/sql.js';
import { agreementDiffers } from './place.js';

const AGREEMENTS_PER_PAGE = 500;

/** What ends an agreement that was signed, and the state that it is then in. */
const endings = new Map<string, AgreementState>([
  ['fulfil-agreement', 'fulfilled'],
  ['expire-agreement', 'expired'],
  ['terminate-agreement', 'terminated'],
]);

interface Row {
  id: string;
  state: AgreementState;
  ended: string | null;
  outstanding: number | null;
  /** The last of the endings that the audit log has of it. */
  ending: string | null;
  /** Something was outstanding after that. */
  owed: number | boolean;
  /** An amendment was approved after that. */
  amended: number | boolean;
}

const DONE = `o.object_id = a.id AND o.outcome = 'done'`;
const ENDINGS = [...endings.keys()].map((action) => `'${action}'`).join(', ');

/**
 * Whether agreements ended, and how, against the ledger and the audit log: nothing is outstanding on
 * one that is fulfilled; one that ended and is in force came to owe again (D-17) or was renewed (D-20).
 */
export async function checkEndings(tx: Tx): Promise<Violation[]> {
  const found: Violation[] = [];
  const question = `SELECT a.id, a.state, a.ended_on AS ended, h.outstanding, l.action AS ending,
      EXISTS (SELECT 1 FROM ledger_entry e WHERE e.agreement_id = a.id
        AND e.id > l.id AND e.outstanding_after > 0) AS owed,
      EXISTS (SELECT 1 FROM audit_record o
        WHERE ${DONE} AND o.action = 'approve-amendment' AND o.id > l.id) AS amended
    FROM agreement a LEFT JOIN ledger_head h ON h.agreement_id = a.id
    LEFT JOIN audit_record l ON l.id =
      (SELECT MAX(o.id) FROM audit_record o WHERE ${DONE} AND o.action IN (${ENDINGS}))
    WHERE a.id > ? ORDER BY a.id`;
  for await (const page of inPages<Row>(tx, question, AGREEMENTS_PER_PAGE)) {
    for (const row of page) {
      const problem = problemOf(row);
      if (problem !== null)
        found.push(agreementDiffers(row.id, `it is ${row.state}, and ${problem}`));
    }
  }
  return found;
}

function problemOf(row: Row): string | null {
  const { state, ended, ending } = row;
  if (state === 'fulfilled' && row.outstanding !== null && row.outstanding > 0) {
    return `${Nok.ofOre(row.outstanding).toString()} is outstanding`;
  }
  if (endedStates.includes(state) !== (ended !== null)) {
    return ended === null ? 'has no day on which it ended' : `it ended on ${ended}`;
  }
  if (state === 'discarded' || isSaidBy(row)) return null;
  return ending === null
    ? 'the log has nothing that ended it'
    : `the last that the log says is ${ending}`;
}

function isSaidBy({ state, ending, owed, amended }: Row): boolean {
  if (endedStates.includes(state)) return endings.get(ending ?? '') === state;
  if (ending === 'fulfil-agreement') return Boolean(owed);
  if (ending === 'expire-agreement') return Boolean(amended);
  return ending === null;
}
