import { v7 } from 'uuid';

/** A new primary key: UUIDv7, so that keys sort by time and never come from the database. */
export function newId(): string {
  return v7();
}
