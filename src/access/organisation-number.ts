import { sql, type Tx } from '../platform/sql.js';

/** A Norwegian organisation number as issuers write it, `974761076` or `0192:974761076`; or null. */
export function readOrganisationNumber(text: string): string | null {
  return /^(?:0192:)?(\d{9})$/.exec(text)?.[1] ?? null;
}

/** The organisation that is registered with a Norwegian number; null when there is none. */
export async function organisationOfNumber(tx: Tx, number: string): Promise<string | null> {
  const [row] = await sql<{ organisation_id: string }>(
    tx,
    `SELECT organisation_id FROM organisation_identifier WHERE scheme = 'no-orgnr' AND value = ?`,
    [number],
  );
  return row?.organisation_id ?? null;
}
