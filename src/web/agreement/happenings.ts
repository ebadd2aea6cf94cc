import type { EntryKind } from '../../domain/ledger/entry.js';
import type { IsoDate } from '../../domain/time/iso-date.js';
import { osloDateOf } from '../../platform/clock.js';
import type { AmendedTerm } from '../../register/agreement-amendments.js';
import type { RegisterHistory } from '../../register/agreement-history.js';
import type { RegisterContactChange, RegisterEntry } from '../../register/register-entry.js';
import type { ClosedStatus } from '../../register/register-status.js';
import type { DecimalText } from '../format.js';
import type { Progress } from './progress.js';

/** One thing that happened to an agreement on a day, with what changed by it. */
export type Happening = { readonly on: IsoDate } & (
  | { readonly of: 'ledger'; readonly kind: EntryKind; readonly amount: DecimalText }
  | { readonly of: 'terms'; readonly term: AmendedTerm; readonly days: [IsoDate, IsoDate] | null }
  | { readonly of: 'contact'; readonly kind: RegisterContactChange['kind'] }
  | { readonly of: 'end'; readonly status: ClosedStatus }
);

/** Everything public that happened to an agreement, the latest first. */
export function happeningsOf(
  { contactChanges, closed }: Pick<RegisterEntry, 'contactChanges' | 'closed'>,
  { amendments }: RegisterHistory,
  progress: readonly Progress[],
): Happening[] {
  const all: Happening[] = [
    ...progress.map(({ on, kind, obligation, fulfilled }) => {
      const amount = kind.startsWith('obligation') ? obligation : fulfilled;
      return { of: 'ledger' as const, on, kind, amount };
    }),
    ...amendments.map(({ on, term, from, to }) => {
      const days: [IsoDate, IsoDate] | null = from === null || to === null ? null : [from, to];
      return { of: 'terms' as const, on, term, days };
    }),
    ...contactChanges.map(({ at, kind }) => ({ of: 'contact' as const, on: osloDateOf(at), kind })),
  ];
  if (closed !== null && closed.on !== null) {
    all.push({ of: 'end', on: closed.on, status: closed.status });
  }
  return all.sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)).reverse();
}
