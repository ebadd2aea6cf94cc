import {
  type RegisterEntry,
  registerEntry,
  type RegisterFacts,
} from '../../src/register/register-entry.js';
import { sortKeyOf } from '../../src/registry/name-keys.js';

export const space = {
  code: 'space',
  nb: 'Romteknologi',
  nn: 'Romteknologi',
  en: 'Space technology',
};
export const underwater = {
  code: 'underwater',
  nb: 'Undervannsteknologi',
  nn: 'Undervassteknologi',
  en: 'Underwater technology',
};

type Wanted = Partial<Omit<RegisterFacts, 'supplier'>> & {
  supplier?: Partial<RegisterFacts['supplier']>;
};

/** An agreement of the register: only what the test speaks of needs saying. */
export function entry(id: string, wanted: Wanted = {}): RegisterEntry {
  const name = wanted.supplier?.name ?? 'Kestrel Air Systems Ltd';
  return registerEntry({
    id,
    number: `ICA-${id}`,
    closed: null,
    bought: 'Air surveillance radar',
    areas: [space],
    obligationOre: 100_00,
    fulfilledOre: 40_00,
    remainingOre: 60_00,
    surplusOre: 0,
    signedOn: '2024-05-13',
    deadlineOn: '2030-12-31',
    contacts: [],
    contactChanges: [],
    ...wanted,
    supplier: {
      id: 'kestrel',
      country: 'GB',
      groupName: null,
      ...wanted.supplier,
      name,
      sortKey: sortKeyOf(name),
    },
  });
}
