import { ok } from '../../../src/domain/result.js';
import type { Database } from '../../../src/platform/database.js';
import { newId } from '../../../src/platform/ids.js';
import { sql, type SqlValue, type Tx } from '../../../src/platform/sql.js';
import { searchKeyOf, sortKeyOf } from '../../../src/registry/name-keys.js';

const AT = '2026-01-01T00:00:00.000Z';

export async function insert(
  tx: Tx,
  table: string,
  row: Readonly<Record<string, SqlValue>>,
): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(', ');
  await sql(
    tx,
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`,
    Object.values(row),
  );
}

/** Whatever is written, in one transaction. */
export async function writing(database: Database, work: (tx: Tx) => Promise<void>): Promise<void> {
  await database.write(async (tx) => {
    await work(tx);
    return ok(null);
  });
}

export async function insertSupplier(
  tx: Tx,
  name: string,
  more: Readonly<Record<string, SqlValue>> = {},
): Promise<string> {
  const id = newId();
  await insert(tx, 'organisation', {
    id,
    name,
    kind: 'supplier',
    country: 'GB',
    group_id: null,
    sort_key: sortKeyOf(name),
    search_key: searchKeyOf(name),
    registered_at: AT,
    version: 1,
    ...more,
  });
  return id;
}

interface AgreementWanted {
  readonly [column: string]: SqlValue | undefined;
  readonly supplier_id: string;
  readonly obligation?: number;
  readonly outstanding?: number;
  readonly surplus?: number;
}

/**
 * Lays an agreement into the tables as it would stand after its decisions: the register only reads,
 * and these tests are about what it reads. Without a state it is active and open.
 */
export async function insertAgreement(tx: Tx, wanted: AgreementWanted): Promise<string> {
  const [person] = await sql<{ id: string }>(tx, 'SELECT id FROM person LIMIT 1');
  const { obligation = 250_000_00, outstanding = obligation, surplus = 0, ...columns } = wanted;
  const id = newId();
  const row = {
    id,
    number: `ICA-${id.slice(-12)}`,
    kind: 'active',
    state: 'active',
    title: 'Air surveillance radar',
    percentage: '100',
    contract_sum: obligation,
    deadline_on: '2030-12-31',
    technology_areas: '["sensor"]',
    is_public: true,
    prepared_by: person!.id,
    drafted_at: AT,
    signed_on: '2024-05-13',
    activated_on: null,
    ended_on: null,
    end_reason: null,
    rulebook_version: null,
    version: 1,
    ...columns,
  };
  await insert(tx, 'agreement', row);
  if (['draft', 'proposed', 'conditional'].includes(row.state)) return id;
  await insert(tx, 'ledger_head', {
    agreement_id: id,
    sequence: 1,
    hash: '0'.repeat(64),
    recorded_at: AT,
    latest_effective_on: '2024-05-13',
    obligation,
    outstanding,
    surplus,
    moved: 0,
  });
  return id;
}
