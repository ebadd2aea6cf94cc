import type { Database } from '../../src/platform/database.js';
import { sql } from '../../src/platform/sql.js';

/** Every id that belongs to a supplier, by what refers to it. */
export const BELONGINGS = [
  'SELECT id FROM organisation WHERE id = ?',
  'SELECT id FROM organisation_identifier WHERE organisation_id = ?',
  'SELECT id FROM point_of_contact WHERE organisation_id = ?',
  'SELECT id FROM acquisition WHERE supplier_id = ?',
  'SELECT e.id FROM value_event e JOIN acquisition a ON a.id = e.acquisition_id WHERE a.supplier_id = ?',
  'SELECT id FROM agreement WHERE supplier_id = ?',
  'SELECT id FROM project WHERE supplier_id = ?',
  'SELECT id FROM report WHERE supplier_id = ?',
  'SELECT l.id FROM report_line l JOIN report r ON r.id = l.report_id WHERE r.supplier_id = ?',
  'SELECT e.id FROM ledger_entry e JOIN agreement a ON a.id = e.agreement_id WHERE a.supplier_id = ?',
  'SELECT d.id FROM decision d JOIN agreement a ON a.id = d.object_id WHERE a.supplier_id = ?',
  'SELECT d.id FROM decision d JOIN report r ON r.id = d.object_id WHERE r.supplier_id = ?',
  'SELECT id FROM person WHERE organisation_id = ?',
];

/** Every id of what belongs to a supplier. */
export async function belongingIdsOf(database: Database, supplierId: string): Promise<string[]> {
  const found: string[] = [];
  for (const text of BELONGINGS) {
    const rows = await database.read((tx) => sql<{ id: string }>(tx, text, [supplierId]));
    found.push(...rows.map(({ id }) => id));
  }
  return [...new Set(found)];
}

/** Two suppliers of the demo that have reported, the one with most reports first. */
export async function suppliersWithReports(database: Database): Promise<[string, string]> {
  const rows = await database.read((tx) =>
    sql<{ supplier_id: string }>(
      tx,
      `SELECT supplier_id FROM report GROUP BY supplier_id
       ORDER BY COUNT(*) DESC, supplier_id LIMIT 2`,
    ),
  );
  return [rows[0]!.supplier_id, rows[1]!.supplier_id];
}

/** The tables with what a supplier says of its own, and how they refer to it. */
const WRITTEN = [
  'SELECT * FROM project WHERE supplier_id',
  'SELECT * FROM report WHERE supplier_id',
  'SELECT l.* FROM report_line l JOIN report r ON r.id = l.report_id WHERE r.supplier_id',
  'SELECT * FROM person WHERE organisation_id',
];

/** The texts that a supplier has written, and nobody else: what another may see nowhere. */
export async function secretTextsOf(database: Database, supplierId: string): Promise<string[]> {
  const textsWhere = async (comparison: string): Promise<Set<string>> => {
    const rows = await database.read(async (tx) =>
      Promise.all(WRITTEN.map((text) => sql<object>(tx, `${text} ${comparison} ?`, [supplierId]))),
    );
    const values = rows.flat().flatMap((row) => Object.values(row) as unknown[]);
    return new Set(
      values.filter((value) => typeof value === 'string' && value.length >= 8),
    ) as Set<string>;
  };
  const others = await textsWhere('<>');
  const DATE = /^\d{4}-\d{2}-\d{2}/;
  return [...(await textsWhere('='))].filter((text) => !others.has(text) && !DATE.test(text));
}
