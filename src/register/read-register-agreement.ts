import { anybody, visibleTo } from '../access/visibility/visible-to.js';
import { ok, refused, type Result } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Database } from '../platform/database.js';
import { readRegisterHistory } from './agreement-history.js';
import type { RegisterAgreementDetail } from './agreement-history.view.js';
import type { TodaysRegister } from './public-register.js';
import { type RegisterEntry, viewRegisterEntry } from './register-entry.js';
import type { RegisterAgreementView } from './register.view.js';

type ById = ReadonlyMap<string, RegisterEntry>;

/**
 * One agreement by its permanent link. One that has since been fulfilled, has expired or was
 * terminated is still shown, as such. Refuses `not_found` for what is not and never was public.
 */
export function readRegisterAgreement(
  byId: ById,
  id: string,
  today: IsoDate,
): Result<RegisterAgreementView> {
  const entry = entryOf(byId, id);
  return entry.ok ? ok(viewRegisterEntry(entry.value, today)) : entry;
}

/** The same with its history. Refuses the same. */
export async function readRegisterDetail(
  database: Database,
  { byId, today }: Pick<TodaysRegister, 'byId' | 'today'>,
  id: string,
): Promise<Result<RegisterAgreementDetail>> {
  const entry = entryOf(byId, id);
  if (!entry.ok) return entry;
  const history = await database.read((tx) => readRegisterHistory(tx, entry.value));
  const agreement = viewRegisterEntry(entry.value, today);
  return ok(visibleTo(anybody, 'RegisterAgreementDetail', { ...agreement, history }));
}

function entryOf(byId: ById, id: string): Result<RegisterEntry> {
  const entry = byId.get(id);
  return entry === undefined
    ? refused('not_found', 'The register has no such agreement.')
    : ok(entry);
}
