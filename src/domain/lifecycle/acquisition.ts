import type { StateTable } from './state-table.js';

export const acquisitionStates = ['open', 'exempt', 'agreed'] as const;
/** Whether an acquisition is outside by a decision, linked to an agreement, or neither. */
export type AcquisitionState = (typeof acquisitionStates)[number];

export const acquisitionSteps = [
  'change',
  'change the supplier of',
  'propose to exempt',
  'exempt',
  'propose to withdraw the exemption of',
  'withdraw the exemption of',
  'cover',
  'uncover',
] as const;
export type AcquisitionStep = (typeof acquisitionSteps)[number];

/** What may happen to an acquisition. One that an agreement covers is not exempted behind its back. */
export const acquisitionTable: StateTable<AcquisitionState, AcquisitionStep> = {
  open: {
    change: 'open',
    'change the supplier of': 'open',
    'propose to exempt': 'open',
    exempt: 'exempt',
    cover: 'agreed',
  },
  // A changed acquisition is not what two people exempted: the duty is open again.
  exempt: {
    change: 'open',
    'change the supplier of': 'open',
    'propose to withdraw the exemption of': 'exempt',
    'withdraw the exemption of': 'open',
  },
  agreed: { change: 'agreed', cover: 'agreed', uncover: 'open' },
};
