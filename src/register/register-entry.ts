import { anybody, visibleTo } from '../access/visibility/visible-to.js';
import { Nok } from '../domain/money/nok.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Instant } from '../platform/clock.js';
import { searchKeyOf, sortKeyOf } from '../registry/name-keys.js';
import type { ContactChangeKind } from '../registry/contact-change.entity.js';
import type { ClosedStatus, RegisterStatus } from './register-status.js';
import type {
  RegisterAgreementView,
  RegisterContactView,
  TechnologyAreaView,
} from './register.view.js';

/** That whom to call came to be another. Who it was is told no more. */
export interface RegisterContactChange {
  readonly id: string;
  readonly kind: ContactChangeKind;
  readonly at: Instant;
}

/** What is public of an agreement that is or was active: this type is the whole of it. */
export interface RegisterFacts {
  readonly id: string;
  readonly number: string;
  /** How and when it ended; null while it is active. */
  readonly closed: { readonly status: ClosedStatus; readonly on: IsoDate | null } | null;
  readonly supplier: {
    readonly id: string;
    readonly name: string;
    readonly sortKey: string;
    readonly country: string;
    /** The head of its corporate group: it is found by that name too. */
    readonly groupName: string | null;
  };
  readonly bought: string;
  readonly areas: readonly TechnologyAreaView[];
  readonly obligationOre: number;
  readonly fulfilledOre: number;
  readonly remainingOre: number;
  readonly surplusOre: number;
  readonly signedOn: IsoDate;
  readonly deadlineOn: IsoDate;
  readonly contacts: readonly RegisterContactView[];
  /** Since the agreement was signed, in the order of time. */
  readonly contactChanges: readonly RegisterContactChange[];
}

/** An agreement of the register, ready to be searched. */
export interface RegisterEntry extends RegisterFacts {
  /** Everything that free text is held against, folded as the question is. */
  readonly searchText: string;
  /** Orders countries by their Norwegian names. */
  readonly countryKey: string;
}

const countryNames = new Intl.DisplayNames('nb', { type: 'region' });

export function registerEntry(facts: RegisterFacts): RegisterEntry {
  const { supplier, areas } = facts;
  const texts = [
    supplier.name,
    supplier.groupName ?? '',
    facts.number,
    facts.bought,
    ...areas.flatMap(({ nb, nn, en }) => [nb, nn, en]),
  ];
  return {
    ...facts,
    searchText: texts.map(searchKeyOf).join(' '),
    countryKey: sortKeyOf(countryNames.of(supplier.country) ?? supplier.country),
  };
}

/** Where it stands on a day in Norway. The deadline is the last day that is in time. */
export function statusOn(entry: RegisterFacts, today: IsoDate): RegisterStatus {
  if (entry.closed !== null) return entry.closed.status;
  if (entry.remainingOre === 0) return 'fulfilled';
  return entry.deadlineOn < today ? 'overdue' : 'open';
}

export function viewRegisterEntry(entry: RegisterEntry, today: IsoDate): RegisterAgreementView {
  const { id, name, country } = entry.supplier;
  return visibleTo(anybody, 'RegisterAgreementView', {
    id: entry.id,
    number: entry.number,
    supplier: { id, name, country },
    bought: entry.bought,
    technologyAreas: [...entry.areas],
    currency: 'NOK',
    obligation: Nok.ofOre(entry.obligationOre).toString(),
    fulfilled: Nok.ofOre(entry.fulfilledOre).toString(),
    remaining: Nok.ofOre(entry.remainingOre).toString(),
    surplus: Nok.ofOre(entry.surplusOre).toString(),
    signedOn: entry.signedOn,
    deadlineOn: entry.deadlineOn,
    active: entry.closed === null,
    status: statusOn(entry, today),
    closedOn: entry.closed?.on ?? null,
    pointsOfContact: [...entry.contacts],
  });
}
