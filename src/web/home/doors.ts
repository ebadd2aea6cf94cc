import { conditionFor, type UseCaseName } from '../../access/permissions.js';
import type { Role } from '../../access/roles.js';

/** The pages that somebody who is signed in may open, and what one must be allowed to for each. */
const doors = [
  { name: 'invitations', useCase: 'list-invitations' },
  { name: 'persons', useCase: 'list-persons' },
  { name: 'sessions', useCase: 'list-sessions' },
  { name: 'auditLog', useCase: 'search-audit-log' },
  { name: 'register', useCase: 'list-register' },
  { name: 'account', useCase: 'read-own-identity' },
] as const satisfies readonly { name: string; useCase: UseCaseName }[];

export type Door = (typeof doors)[number]['name'];

/** The doors that are open to a role: the table of permissions decides, here too. */
export function doorsFor(role: Role): Door[] {
  return doors.filter(({ useCase }) => may(role, useCase)).map(({ name }) => name);
}

/** Whether a role may do something at all: what it may not is not offered either. */
export function may(role: Role, useCase: UseCaseName): boolean {
  return conditionFor(useCase, role) !== null;
}
