import type { Violation } from '../domain/ledger/violation.js';
import { Nok, roundToOre } from '../domain/money/nok.js';
import { parseDecimal } from '../domain/money/decimal.js';
import { sql, type Tx } from '../platform/sql.js';
import { violationOf } from './place.js';

interface Row {
  id: string;
  kind: string;
  signed: string | null;
  percentage: string;
  contract_sum: number | null;
  obligation: number | null;
  obligations: number | string;
  agreed: string | null;
  unagreed: number | string;
}

/**
 * Agreements against the ledger: one that is signed and bites has its obligation there, of the
 * percentage of the contract sum that stands on it, which is the sum of what was agreed of
 * each contract; one that is conditional or not signed has none.
 */
export async function checkAgreements(tx: Tx): Promise<Violation[]> {
  const rows = await sql<Row>(
    tx,
    `SELECT a.id, a.kind, a.signed_on AS signed, a.percentage, a.contract_sum, h.obligation,
       (SELECT COUNT(*) FROM ledger_entry e
        WHERE e.agreement_id = a.id AND e.kind = 'obligation') AS obligations,
       (SELECT CAST(SUM(c.agreed_sum) AS TEXT) FROM agreement_acquisition c
        WHERE c.agreement_id = a.id) AS agreed,
       (SELECT COUNT(*) FROM agreement_acquisition c
        WHERE c.agreement_id = a.id AND c.agreed_sum IS NULL) AS unagreed
     FROM agreement a LEFT JOIN ledger_head h ON h.agreement_id = a.id ORDER BY a.id`,
  );
  return rows.flatMap((row) => {
    const place = { agreementId: row.id, sequence: null, entryId: null };
    const message = problemOf(row);
    return message === null ? [] : [violationOf(place, 'agreement_differs', message)];
  });
}

function problemOf(row: Row): string | null {
  const bites = row.signed !== null && row.kind === 'active';
  const hasObligation = Number(row.obligations) > 0;
  if (!bites) return hasObligation ? 'it has an obligation without being signed to have one' : null;
  if (!hasObligation) return 'it is signed, and the ledger has no obligation of it';
  if (row.contract_sum === null) return 'it is signed without a contract sum';
  const percentage = parseDecimal(row.percentage);
  if (!percentage) return `its percentage is "${row.percentage}"`;
  const contractSum = Nok.ofOre(row.contract_sum);
  const obligation = roundToOre(contractSum.toDecimal().times(percentage).dividedBy(100));
  const posted = Nok.ofOre(row.obligation ?? 0);
  const [sum, owed, has] = [contractSum, obligation, posted].map((amount) => amount.toString());
  if (owed !== has) return `${row.percentage} % of ${sum} is ${owed}, the ledger has ${has}`;
  const agreed = Nok.ofOre(row.agreed ?? '0').toString();
  if (Number(row.unagreed) > 0 || agreed === sum) return null;
  return `its contract sum is ${sum}, its contracts were agreed at ${agreed}`;
}
