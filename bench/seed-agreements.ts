import { Decision } from '../src/access/decision.entity.js';
import { type SealedDecision, sealDecision } from '../src/access/sealed-decision.js';
import { ok } from '../src/domain/result.js';
import type { Database } from '../src/platform/database.js';
import { newId } from '../src/platform/ids.js';
import { sql, type SqlValue, type Tx } from '../src/platform/sql.js';
import { searchKeyOf, sortKeyOf } from '../src/registry/name-keys.js';
import { seeded } from './rounds.js';

const AT = '2026-01-01T00:00:00.000Z';
const AREAS = ['space', 'sensor', 'missile', 'underwater', 'materials', 'command_and_control'];
const COUNTRIES = ['DE', 'FR', 'GB', 'KR', 'SE', 'US'];

/** Lays active agreements with suppliers and contacts straight into the tables; answers their ids. */
export async function seedAgreements(database: Database, count: number): Promise<string[]> {
  const random = seeded(2);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const ids: string[] = [];
  await database.write(async (tx) => {
    const person = await seedPerson(tx);
    for (let at = 0; at < count; at += 1) {
      const supplier = await insertSupplier(tx, `Supplier ${at} Systems`, one(COUNTRIES));
      const id = newId();
      ids.push(id);
      const obligation = 100_000_000_00 + Math.floor(random() * 1e11);
      await insert(tx, 'agreement', {
        id,
        number: `ICA-${at}`,
        supplier_id: supplier,
        kind: 'active',
        state: 'active',
        title: `Radar, simulators and spare parts, lot ${at}`,
        percentage: '100',
        contract_sum: obligation,
        deadline_on: `20${27 + Math.floor(random() * 9)}-12-31`,
        technology_areas: JSON.stringify([...new Set([one(AREAS), one(AREAS)])]),
        is_public: true,
        prepared_by: person,
        drafted_at: AT,
        signed_on: '2024-05-13',
        activated_on: null,
        ended_on: null,
        end_reason: null,
        rulebook_version: null,
        version: 1,
      });
      await insert(tx, 'ledger_head', {
        agreement_id: id,
        sequence: 1,
        hash: '0'.repeat(64),
        recorded_at: AT,
        latest_effective_on: '2024-05-13',
        obligation,
        outstanding: obligation,
        surplus: 0,
        moved: 0,
      });
    }
    return ok(null);
  });
  return ids;
}

/** A case officer, in whose name everything is laid. */
export async function seedPerson(tx: Tx): Promise<string> {
  const [known] = await sql<{ id: string }>(
    tx,
    "SELECT id FROM person WHERE issuer = 'https://bench.example.com'",
  );
  if (known !== undefined) return known.id;
  const id = newId();
  await insert(tx, 'person', {
    id,
    issuer: 'https://bench.example.com',
    subject: 'officer',
    name: 'Case officer',
    email: 'officer@bench.example.com',
    role: 'approver',
    organisation_id: null,
    revoked: false,
    bound_at: AT,
    version: 1,
  });
  return id;
}

/** A decision that entries can name. */
export async function seedDecision(tx: Tx): Promise<SealedDecision> {
  const person = await seedPerson(tx);
  const id = newId();
  await insert(tx, 'decision', {
    id,
    kind: 'approve-credit',
    object_id: id,
    object_version: 1,
    change: '{"before":null,"after":null}',
    reason: 'bench',
    state: 'approved',
    prepared_by: person,
    prepared_at: AT,
    decided_by: person,
    decided_at: AT,
    decision_reason: null,
  });
  return sealDecision(await tx.findOneByOrFail(Decision, { id }));
}

async function insertSupplier(tx: Tx, name: string, country: string): Promise<string> {
  const id = newId();
  await insert(tx, 'organisation', {
    id,
    name,
    kind: 'supplier',
    country,
    group_id: null,
    sort_key: sortKeyOf(name),
    search_key: searchKeyOf(name),
    registered_at: AT,
    version: 1,
  });
  await insert(tx, 'point_of_contact', {
    id: newId(),
    organisation_id: id,
    title: 'Industrial cooperation office',
    email: 'offset@supplier.example.com',
    phone: '+44 1632 960000',
    last_confirmed_on: '2026-01-15',
    version: 1,
  });
  return id;
}

async function insert(tx: Tx, table: string, row: Record<string, SqlValue>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(', ');
  const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`;
  await sql(tx, text, Object.values(row));
}
