import { ok, refused, type Result } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import { type RegisterEntry, viewRegisterEntry } from './register-entry.js';
import type { RegisterAgreementView } from './register.view.js';

/**
 * One agreement by its permanent link. One that has since been fulfilled, has expired or was
 * terminated is still shown, as such. Refuses `not_found` for what is not and never was public.
 */
export function readRegisterAgreement(
  byId: ReadonlyMap<string, RegisterEntry>,
  id: string,
  today: IsoDate,
): Result<RegisterAgreementView> {
  const entry = byId.get(id);
  return entry === undefined
    ? refused('not_found', 'The register has no such agreement.')
    : ok(viewRegisterEntry(entry, today));
}
