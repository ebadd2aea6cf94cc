import type { StateTable } from './state-table.js';

export const agreementKinds = ['active', 'conditional'] as const;
/** `conditional`: signed while below the threshold; it bites when the threshold is passed. */
export type AgreementKind = (typeof agreementKinds)[number];

export const agreementStates = [
  'draft',
  'proposed',
  'active',
  'conditional',
  'fulfilled',
  'expired',
  'terminated',
  'discarded',
] as const;
export type AgreementState = (typeof agreementStates)[number];

/** States of an agreement that nobody has signed. */
export const unsignedStates: readonly AgreementState[] = ['draft', 'proposed', 'discarded'];
/** States in which it is the agency's own matter: to its supplier it does not exist. */
export const unknownToSuppliers = unsignedStates;
/** States of an agreement that is over, on a day and for a reason. */
export const endedStates: readonly AgreementState[] = [
  'fulfilled',
  'expired',
  'terminated',
  'discarded',
];

/** Whose own an agreement is: its supplier's, once they know of it. */
export function ownersOf(agreement: { state: AgreementState; supplierId: string }): string[] {
  return unknownToSuppliers.includes(agreement.state) ? [] : [agreement.supplierId];
}

export const agreementSteps = [
  'change',
  'propose',
  'reject',
  'sign',
  'sign as conditional',
  'activate',
  'amend',
  'renew',
  'fulfil',
  'reopen',
  'expire',
  'terminate',
  'discard',
] as const;
export type AgreementStep = (typeof agreementSteps)[number];

/** What may happen to an agreement, and where it leads. */
export const agreementTable: StateTable<AgreementState, AgreementStep> = {
  draft: { change: 'draft', propose: 'proposed', discard: 'discarded' },
  // What waits for a second person's signature can still be changed: the preparation then lapses.
  proposed: {
    change: 'draft',
    propose: 'proposed',
    reject: 'draft',
    sign: 'active',
    'sign as conditional': 'conditional',
    discard: 'discarded',
  },
  active: {
    amend: 'active',
    fulfil: 'fulfilled',
    expire: 'expired',
    terminate: 'terminated',
  },
  // No obligation yet, and so nothing that could be fulfilled.
  conditional: {
    activate: 'active',
    amend: 'conditional',
    expire: 'expired',
    terminate: 'terminated',
  },
  // Its contracts may still change, and its credit may still be corrected: what is then outstanding
  // is owed like anything else.
  fulfilled: { amend: 'fulfilled', reopen: 'active' },
  // What it was about can grow after its end: then the two parties agree anew, with another deadline,
  // and the obligation goes on with what it was (D-20).
  expired: { renew: 'active' },
  terminated: {},
  discarded: {},
};
