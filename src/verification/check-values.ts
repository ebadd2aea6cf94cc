import type { Violation } from '../domain/ledger/violation.js';
import { exchange } from '../domain/money/exchange.js';
import { parseDecimal } from '../domain/money/decimal.js';
import { inPages } from '../platform/in-pages.js';
import type { Tx } from '../platform/sql.js';
import { keptRate, type KeptRate, QUOTED } from './kept-rate.js';
import { violationOf } from './place.js';

const EVENTS_PER_PAGE = 500;

interface Row extends KeptRate {
  readonly id: string;
  readonly agreementId: string | null;
  readonly reference: string;
  readonly number: number;
  readonly status: string;
  readonly state: string;
  readonly amount: string | null;
  readonly foreign_amount: string | null;
  readonly nok: number | null;
  readonly foreign_nok: number | null;
}

/** Value events in kroner: what is kept is the amount at the rate that was quoted (D-5). */
export async function checkValues(tx: Tx): Promise<Violation[]> {
  const found: Violation[] = [];
  const question = `SELECT v.id, c.agreement_id AS "agreementId", c.reference, v.number, v.status,
      v.state, v.occurs_on AS day, v.currency, v.amount, v.foreign_amount, v.nok, v.foreign_nok,
      v.rate, v.rate_unit, v.rate_on AS rate_day, v.rate_source, ${QUOTED}
    FROM value_event v JOIN acquisition c ON c.id = v.acquisition_id
    LEFT JOIN exchange_rate x ON x.currency = v.currency AND x.date = v.rate_on
    WHERE v.id > ? ORDER BY v.id`;
  for await (const page of inPages<Row>(tx, question, EVENTS_PER_PAGE)) {
    for (const row of page.filter((each) => !isAsKept(each))) {
      const place = { agreementId: row.agreementId, sequence: null, entryId: null };
      const message = `event ${row.reference}/${row.number} is not its amount at the rate quoted`;
      found.push(violationOf(place, 'value_differs', message));
    }
  }
  return found;
}

function isAsKept(row: Row): boolean {
  if (['signed', 'expected'].includes(row.state) && row.state !== row.status) return false;
  if (row.amount === null) return [row.nok, row.foreign_nok, row.rate].every((is) => is === null);
  const rate = keptRate(row);
  if (rate === null) return false;
  const oreOf = (text: string | null): number | null => {
    const amount = text === null ? null : parseDecimal(text);
    return amount ? exchange(amount, rate).toOre() : null;
  };
  return row.nok === oreOf(row.amount) && row.foreign_nok === oreOf(row.foreign_amount);
}
