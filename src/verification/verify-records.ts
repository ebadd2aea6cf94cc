import type { HeadThen } from '../domain/ledger/anchor.js';
import { Findings } from '../ledger/findings.js';
import { standardRecompute } from '../ledger/standard-recompute.js';
import { type Verification, verifyLedger } from '../ledger/verify-ledger.js';
import type { Tx } from '../platform/sql.js';
import { checkAgreements } from './check-agreements.js';
import { checkAudited } from './check-audited.js';
import { checkClaims } from './check-claims.js';
import { checkCoverage } from './check-coverage.js';
import { checkDecisions } from './check-decisions.js';
import { checkEndings } from './check-endings.js';
import { checkLines } from './check-lines.js';
import { checkLinks } from './check-links.js';
import { checkReports } from './check-reports.js';
import { checkSeals } from './check-seals.js';
import { checkTerms } from './check-terms.js';
import { checkValues } from './check-values.js';

const checks = [
  checkDecisions,
  checkSeals,
  checkAudited,
  checkAgreements,
  checkEndings,
  checkReports,
  checkLines,
  checkClaims,
  checkLinks,
  checkTerms,
  checkValues,
  checkCoverage,
];

/**
 * The whole ledger by itself, and then against everything that it was made from or that was made from
 * it: decisions, the audit log, agreements, reports and their lines. A chain that was cut or taken
 * away whole leaves traces there. Give it a snapshot.
 *
 * @param earlier heads that were kept elsewhere and must be in the chains still
 */
export async function verifyRecords(
  tx: Tx,
  earlier: readonly HeadThen[] = [],
): Promise<Verification> {
  const ledger = await verifyLedger(tx, standardRecompute(tx), earlier);
  const around = new Findings();
  for (const check of checks) around.note(await check(tx));
  return { ...ledger, findings: [...ledger.findings, ...around.all()] };
}
