import type { RefusalCode } from '../domain/refusals.js';

/** What the rules say of terms, for the API document. */
export const againstTerms = [
  'percentage_out_of_range',
  'technology_area_unknown',
  'acquisition_not_eligible',
  'amount_out_of_range',
  'share_out_of_range',
  'no_parameter_in_force',
  'invalid',
] as const satisfies readonly RefusalCode[];
