import { ok, refused, type Result } from '../result.js';

/** Whether the activity is new, a real increase of what was there, or goes on with it. */
export const CONTINUITIES = ['new', 'real-increase', 'continuation'] as const;
export type Continuity = (typeof CONTINUITIES)[number];

export interface CausalityClaim {
  readonly continuity: Continuity;
  /** Why the project exists because of the main supplier's own work or initiative. */
  readonly statement: string;
  /** How many dated references show it. */
  readonly evidenceCount: number;
  /** Calendar years with a recorded baseline (D-9). */
  readonly baselineYears: readonly number[];
  /** Why a continuation is accepted all the same; the guide refuses it normally, not always. */
  readonly continuationReason: string | null;
}

/**
 * a project results from the main supplier's own effort, stated and shown. A real increase is measured from a
 * baseline. Continuing what is established is refused unless somebody says why not.
 *
 * Refusals: `causality_not_shown`, `continuation_not_credited`, `baseline_required`.
 */
export function judgeCausality(claim: CausalityClaim): Result<Continuity> {
  const { continuity } = claim;
  const refuse = (
    code: 'causality_not_shown' | 'continuation_not_credited' | 'baseline_required',
    why: string,
  ) => refused(code, why, { rule: 'R-8', facts: { continuity } });
  if (claim.statement.trim() === '' || claim.evidenceCount < 1) {
    return refuse(
      'causality_not_shown',
      'State, with evidence, how the supplier’s own effort caused the project',
    );
  }
  if (continuity === 'continuation' && !claim.continuationReason?.trim()) {
    return refuse(
      'continuation_not_credited',
      'Continuing an established cooperation is normally not credited',
    );
  }
  if (continuity === 'real-increase' && claim.baselineYears.length === 0) {
    return refuse('baseline_required', 'An increase is measured from a baseline per calendar year');
  }
  return ok(continuity);
}
