import { In } from 'typeorm';
import { sql, type Tx } from '../platform/sql.js';
import { Organisation } from './organisation.entity.js';

/** An organisation as somebody chooses it: a name alone does not tell which one it is (D-6). */
export interface OrganisationChoice {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** One of the values that identify it; null when none is registered. */
  readonly identifier: string | null;
}

/** Every organisation, in the order of the Norwegian alphabet. */
export async function organisationChoices(tx: Tx): Promise<OrganisationChoice[]> {
  return sql<OrganisationChoice>(
    tx,
    `SELECT o.id, o.name, o.country,
       (SELECT MIN(i.value) FROM organisation_identifier i WHERE i.organisation_id = o.id)
         AS identifier
     FROM organisation o ORDER BY o.sort_key, o.id`,
  );
}

/** The names of organisations by their ids; ids may repeat, and be null where there is none. */
export async function organisationNames(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids)].filter((id) => id !== null);
  const found = await tx.findBy(Organisation, { id: In(asked) });
  return new Map(found.map(({ id, name }) => [id, name]));
}
