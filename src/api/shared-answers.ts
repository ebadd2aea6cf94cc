import { conditionFor, permissions, type UseCaseName } from '../access/permissions.js';
import { roles } from '../access/roles.js';
import type { RefusalCode } from '../domain/refusals.js';

/** Refusals that come before the use case is asked, by what kind of call it is. */
export function sharedRefusals(
  useCase: UseCaseName,
  call: { readonly writes: boolean; readonly hasBody: boolean; readonly isKeyed: boolean },
): RefusalCode[] {
  const codes: RefusalCode[] = ['too_many_requests', 'malformed'];
  codes.push('token_refused', 'issuer_unreachable');
  if (!isPublic(useCase)) codes.push('not_signed_in');
  if (roles.some((role) => role !== 'public' && conditionFor(useCase, role) === null)) {
    codes.push('role_not_permitted');
  }
  if (call.writes) codes.push('csrf_refused');
  if (call.hasBody) codes.push('too_large', 'unsupported_media_type');
  if (call.isKeyed) codes.push('idempotency_key_reused');
  return [...codes, 'unavailable', 'internal'];
}

export function isPublic(useCase: UseCaseName): boolean {
  return conditionFor(useCase, 'public') !== null;
}

const inWords = {
  any: '',
  own: ' (of the own organisation)',
  others: ' (what another person prepared)',
};

/** Who may, in words, from the one table. */
export function whoMay(useCase: UseCaseName): string {
  if (isPublic(useCase)) return 'Anybody may, also without signing in.';
  const may = Object.entries(permissions[useCase]).map(
    ([role, condition]) => `${role}${inWords[condition]}`,
  );
  return `Roles that may: ${may.join(', ')}.`;
}
