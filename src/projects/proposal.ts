import { type Continuity, judgeCausality } from '../domain/credit/causality.js';
import { technologyAreasOf } from '../domain/credit/technology-areas.js';
import { type Fault, refusedFor } from '../domain/faults.js';
import { parseDecimal } from '../domain/money/decimal.js';
import { Nok } from '../domain/money/nok.js';
import { ok, type Result } from '../domain/result.js';
import type { ProjectKind, ValueBasis } from '../domain/rulebook/parameters.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Tx } from '../platform/sql.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';
import { type AgreedFactor, faultsOfFactor, usualFactor } from './agreed-factor.js';
import { faultsOfParticipants } from './check-participants.js';
import type { Evidence } from './project.entity.js';

/** What a supplier says of a project. Amounts in NOK and shares from 0 to 1, as decimal text. */
export interface Proposal {
  readonly kind: ProjectKind;
  readonly title: string;
  readonly participantIds: readonly string[];
  readonly technologyArea: string;
  readonly armedForcesNeed: string;
  readonly valueBasis: ValueBasis;
  readonly causality: string;
  readonly evidence: readonly Evidence[];
  readonly continuity: Continuity;
  readonly baselines?: readonly BaselineInput[];
  readonly plannedNorwegianShare: string;
  readonly factor?: FactorInput;
}

/** What was traded already in a year, in NOK as decimal text (D-9). */
export interface BaselineInput {
  readonly year: number;
  readonly amount: string;
}

export interface FactorInput {
  readonly factor: string;
  readonly source?: string;
  readonly assumption?: boolean;
}

/** A factor as it is asked for; the rulebook's usual one when none is. */
export function factorOf(input: FactorInput): AgreedFactor {
  const { factor, source = '', assumption = false } = input;
  return { factor, source, assumption };
}

/**
 * Holds a proposal against the rules and answers its factor. Every fault is named at once.
 *
 * Refuses `participant_not_eligible` and `technology_area_unknown`, `baseline_required` (R-8,
 * D-9), `factor_out_of_bounds`, `date_in_future`, `invalid`, `no_parameter_in_force`.
 */
export async function checkProposal(
  tx: Tx,
  today: IsoDate,
  proposal: Proposal,
): Promise<Result<AgreedFactor>> {
  const rulebook = await rulebookInForce(tx);
  const factor =
    proposal.factor === undefined
      ? usualFactor(rulebook, proposal.kind, today)
      : ok(factorOf(proposal.factor));
  if (!factor.ok) return factor;
  const refused = refusedFor([
    ...(await faultsOfParticipants(tx, proposal.participantIds)),
    ...faultOf(technologyAreasOf([proposal.technologyArea], today, rulebook), 'technologyArea'),
    ...faultsOfCausality(proposal),
    ...faultsOfFactor(rulebook, today, factor.value),
    ...faultsOfShare(proposal.plannedNorwegianShare),
    ...faultsOfEvidence(proposal.evidence, today, 'evidence'),
  ]);
  return refused ?? factor;
}

/** What the rules of a single field say, as faults of that field. */
function faultOf(result: Result<unknown>, field: string): Fault[] {
  if (result.ok) return [];
  const { code, message, rule } = result.refusal;
  return [{ code, field, message, ...(rule === undefined ? {} : { rule }) }];
}

/** a continuation may be proposed, with a warning; whether it is accepted the officer says. */
function faultsOfCausality({ continuity, causality, evidence, baselines = [] }: Proposal): Fault[] {
  const judged = judgeCausality({
    continuity,
    statement: causality,
    evidenceCount: evidence.length,
    baselineYears: baselines.map(({ year }) => year),
    continuationReason: 'decided by the assessment',
  });
  if (continuity !== 'real-increase' && baselines.length > 0) {
    const message = 'only a real increase has a baseline';
    return [{ code: 'invalid', field: 'baselines', message, rule: 'D-9' }];
  }
  const field =
    !judged.ok && judged.refusal.code === 'baseline_required' ? 'baselines' : 'causality';
  return [...faultOf(judged, field), ...faultsOfBaselines(baselines)];
}

/** Each year once, each amount zero or more and within what is kept exactly. */
export function faultsOfBaselines(baselines: readonly BaselineInput[]): Fault[] {
  const years = baselines.map(({ year }) => year);
  return baselines.flatMap(({ year, amount }, index): Fault[] => {
    const nok = Nok.tryParse(amount);
    const field = `baselines.${index}`;
    if (years.indexOf(year) !== index) {
      return [{ code: 'invalid', field: `${field}.year`, message: 'stands twice' }];
    }
    if (nok === undefined || nok.isNegative() || !nok.isStorable()) {
      const message = 'must be an amount in NOK of zero or more';
      return [{ code: 'amount_out_of_range', field: `${field}.amount`, message, rule: 'D-9' }];
    }
    return [];
  });
}

function faultsOfShare(share: string): Fault[] {
  const value = parseDecimal(share);
  if (value !== undefined && value.gte(0) && value.lte(1)) return [];
  const message = 'must be a decimal from 0 to 1';
  return [{ code: 'share_out_of_range', field: 'plannedNorwegianShare', message, rule: 'R-9' }];
}

/** Evidence is of something that has happened. */
export function faultsOfEvidence(
  evidence: readonly Evidence[],
  today: IsoDate,
  field: string,
): Fault[] {
  return evidence.flatMap(({ date }, index): Fault[] =>
    date > today
      ? [{ code: 'date_in_future', field: `${field}.${index}.date`, message: 'is in the future' }]
      : [],
  );
}
