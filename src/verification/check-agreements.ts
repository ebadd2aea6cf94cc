import type { Violation } from '../domain/ledger/violation.js';
import { type AgreementState, unsignedStates } from '../domain/lifecycle/agreement.js';
import { Nok, roundToOre } from '../domain/money/nok.js';
import { parseDecimal } from '../domain/money/decimal.js';
import { inPages } from '../platform/in-pages.js';
import type { Tx } from '../platform/sql.js';
import { agreementDiffers } from './place.js';

const AGREEMENTS_PER_PAGE = 500;

interface Row {
  id: string;
  kind: string;
  state: AgreementState;
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
 * each contract; one that is conditional or not signed has none. Its state says whether it was signed.
 */
export async function checkAgreements(tx: Tx): Promise<Violation[]> {
  const found: Violation[] = [];
  const question = `SELECT a.id, a.kind, a.state, a.signed_on AS signed, a.percentage, a.contract_sum,
      h.obligation,
      (SELECT COUNT(*) FROM ledger_entry e
       WHERE e.agreement_id = a.id AND e.kind = 'obligation') AS obligations,
      (SELECT CAST(SUM(c.agreed_sum) AS TEXT) FROM agreement_acquisition c
       WHERE c.agreement_id = a.id) AS agreed,
      (SELECT COUNT(*) FROM agreement_acquisition c
       WHERE c.agreement_id = a.id AND c.agreed_sum IS NULL) AS unagreed
    FROM agreement a LEFT JOIN ledger_head h ON h.agreement_id = a.id
    WHERE a.id > ? ORDER BY a.id`;
  for await (const page of inPages<Row>(tx, question, AGREEMENTS_PER_PAGE)) {
    for (const row of page) {
      const problem = problemOf(row);
      if (problem !== null) found.push(agreementDiffers(row.id, problem));
    }
  }
  return found;
}

function problemOf(row: Row): string | null {
  if (unsignedStates.includes(row.state) !== (row.signed === null)) {
    return `it is ${row.state}, and ${row.signed === null ? 'nobody signed it' : 'it was signed'}`;
  }
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
