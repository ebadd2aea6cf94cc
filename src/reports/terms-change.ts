import { today, type Actor } from '../access/actor.js';
import { type Fault, refusedFor } from '../domain/faults.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Refused } from '../domain/result.js';
import type { Tx } from '../platform/sql.js';
import { faultsOfFactor } from '../projects/agreed-factor.js';
import type { Project } from '../projects/project.entity.js';
import {
  type BaselineInput,
  type FactorInput,
  factorOf,
  faultsOfBaselines,
} from '../projects/proposal.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';
import type { Terms } from './entitlement.js';

/** A factor for lines dated on or after a day (D-10). */
export interface DatedFactorInput extends FactorInput {
  readonly from: IsoDate;
}

/** What changes of a project's terms. */
export interface TermsChange {
  readonly factor?: DatedFactorInput;
  /** Baselines of years that have none yet, or in place of theirs (D-9). */
  readonly baselines?: readonly BaselineInput[];
}

/** The terms as they would be. */
export function withChange(terms: Terms, { factor, baselines = [] }: TermsChange): Terms {
  const years = new Set(baselines.map(({ year }) => year));
  const kept = terms.baselines.filter(({ year }) => !years.has(year));
  if (factor === undefined) return { ...terms, baselines: [...kept, ...baselines] };
  const others = terms.factors.filter(({ from }) => from !== factor.from);
  const factors = [...others, { from: factor.from, factor: factor.factor }];
  factors.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return { factors, baselines: [...kept, ...baselines] };
}

/**
 * Refuses `invalid` when nothing changes or a baseline is given to a project that is no increase,
 * `factor_out_of_bounds` and `amount_out_of_range`; null when the change is sound.
 */
export async function checkTermsChange(
  tx: Tx,
  actor: Actor,
  project: Project,
  { factor, baselines = [] }: TermsChange,
): Promise<Refused | null> {
  const faults: Fault[] = [];
  if (factor === undefined && baselines.length === 0) {
    const message = 'say which factor or baseline changes';
    faults.push({ code: 'invalid', field: 'factor', message });
  }
  if (baselines.length > 0 && project.continuity !== 'real-increase') {
    const message = 'only a real increase has a baseline';
    faults.push({ code: 'invalid', field: 'baselines', message, rule: 'D-9' });
  }
  if (factor !== undefined) {
    faults.push(...faultsOfFactor(await rulebookInForce(tx), today(actor), factorOf(factor)));
  }
  return refusedFor([...faults, ...faultsOfBaselines(baselines)]);
}
