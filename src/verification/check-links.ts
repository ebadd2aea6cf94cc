import type { Violation } from '../domain/ledger/violation.js';
import { sql, type Tx } from '../platform/sql.js';
import { violationOf } from './place.js';

interface Link {
  readonly message: (id: string) => string;
  /** Gives the `id` of what is wrong and the `agreementId` where it belongs. */
  readonly question: string;
}

/** Agreements that cover their contracts: after the end only what bit before it (D-19, D-20). */
const COVERS = `(g.state IN ('active', 'conditional', 'fulfilled')
  OR (g.state = 'expired' AND g.kind = 'active'))`;

/** What the supplier's own people did to it, they did for whose it is. */
const SAID_BY_OTHERS = `EXISTS (SELECT 1 FROM audit_record o WHERE o.object_id = i.id
  AND o.role = 'supplier' AND o.outcome = 'done' AND o.organisation_id <> i.supplier_id)`;

const links: readonly Link[] = [
  {
    message: (id) => `contract ${id} is of another supplier than its agreement`,
    question: `SELECT c.id, g.id AS "agreementId" FROM acquisition c
      JOIN agreement g ON g.id = c.agreement_id WHERE c.supplier_id <> g.supplier_id`,
  },
  {
    message: (id) => `contract ${id} says that it covers it, and it does not`,
    question: `SELECT c.id, c.agreement_id AS "agreementId" FROM acquisition c
      LEFT JOIN agreement_acquisition l
        ON l.acquisition_id = c.id AND l.agreement_id = c.agreement_id
      LEFT JOIN agreement g ON g.id = l.agreement_id AND ${COVERS} AND g.kind = c.agreement_kind
      WHERE c.agreement_id IS NOT NULL AND g.id IS NULL`,
  },
  {
    message: (id) => `it covers contract ${id}, which says otherwise`,
    question: `SELECT c.id, g.id AS "agreementId" FROM agreement g
      JOIN agreement_acquisition l ON l.agreement_id = g.id
      JOIN acquisition c ON c.id = l.acquisition_id
      WHERE ${COVERS} AND COALESCE(c.agreement_id, '') <> g.id`,
  },
  {
    message: (id) => `project ${id} is of another supplier than its agreement`,
    question: `SELECT i.id, g.id AS "agreementId" FROM project i
      JOIN agreement g ON g.id = i.agreement_id WHERE i.supplier_id <> g.supplier_id`,
  },
  {
    message: (id) => `report ${id} is of another supplier or agreement than its project`,
    question: `SELECT i.id, p.agreement_id AS "agreementId" FROM report i
      JOIN project p ON p.id = i.project_id
      WHERE i.supplier_id <> p.supplier_id OR i.agreement_id <> p.agreement_id`,
  },
  ...['project', 'report'].map((table) => ({
    message: (id: string) => `the log has ${table} ${id} as another supplier's`,
    question: `SELECT i.id, i.agreement_id AS "agreementId" FROM ${table} i WHERE ${SAID_BY_OTHERS}`,
  })),
  {
    message: (id) => `contract ${id} is exempt without a decision of two people`,
    question: `SELECT c.id, c.agreement_id AS "agreementId" FROM acquisition c
      LEFT JOIN decision d ON d.id = c.exemption_decision_id AND d.object_id = c.id
        AND d.kind = 'exempt-acquisition' AND d.state = 'approved'
        AND d.decided_by <> d.prepared_by
      WHERE (c.exemption_decision_id IS NOT NULL OR c.exemption_ground IS NOT NULL)
        AND d.id IS NULL`,
  },
];

/**
 * Records that name one another: an agreement, its contracts, projects and reports are of one
 * supplier, which the audit log has too; contract and agreement name each other; and an exemption has
 * its decision.
 */
export async function checkLinks(tx: Tx): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const { message, question } of links) {
    const rows = await sql<{ id: string; agreementId: string | null }>(
      tx,
      `${question} ORDER BY 2, 1`,
    );
    for (const { id, agreementId } of rows) {
      const place = { agreementId, sequence: null, entryId: null };
      found.push(violationOf(place, 'links_differ', message(id)));
    }
  }
  return found;
}
