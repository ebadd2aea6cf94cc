import { In } from 'typeorm';
import type { Tx } from '../../platform/sql.js';
import { Person } from '../person.entity.js';

/** The names of people by their ids; ids may repeat. */
export async function personNames(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await tx.findBy(Person, { id: In([...new Set(ids)]) });
  return new Map(found.map(({ id, name }) => [id, name]));
}
