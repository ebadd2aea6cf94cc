import { createHash } from 'node:crypto';
import { assessSupplier, type SupplierAssessment } from '../domain/duty/assess-supplier.js';
import type { WindowFigures } from '../domain/duty/accumulation.js';
import type { Coverage } from '../domain/duty/coverage.js';
import type { ValueEvent } from '../domain/duty/facts.js';
import { type EvidenceStep, explainer } from '../domain/duty/explain.js';
import { canonicalJson } from '../domain/ledger/canonical-json.js';
import { ok, type Result } from '../domain/result.js';
import type { Rulebook } from '../domain/rulebook/rulebook.js';
import type { RuleId } from '../domain/rulebook/rules.js';
import { step } from '../domain/rulebook/step.js';
import type { Acquisition } from './acquisition.entity.js';
import type { SupplierRecord } from './supplier-facts.js';

/** The coverage of one acquisition, and what it rests on. */
export interface CoverageAnswer {
  readonly acquisition: Acquisition;
  readonly coverage: Coverage;
  readonly rules: readonly RuleId[];
  /** It is worth something else than its agreement says, or may be (D-20). */
  readonly agreedValueDiffers: boolean;
  /** Signed values have passed the threshold with it, or its parts abroad have. */
  readonly thresholdPassed: boolean;
  /** SHA-256 of what the answer rests on, whichever rulebook said so. */
  readonly fingerprint: string;
  /** The evidence in words and numbers; made only when it is wanted. */
  readonly explain: (exemptionReason: string | null) => EvidenceStep[];
}

/**
 * The coverage of every acquisition of a supplier.
 *
 * Refuses `amount_out_of_range` and `no_parameter_in_force`.
 */
export function answerCoverage(
  record: SupplierRecord,
  rulebook: Rulebook,
): Result<CoverageAnswer[]> {
  const assessed = assessSupplier(record.facts, rulebook);
  if (!assessed.ok) return assessed;
  const grounds = groundsOf(record, assessed.value);
  const explain = explainer(record.facts, assessed.value, rulebook);
  return ok(
    record.acquisitions.map((acquisition) => {
      const contract = grounds.contracts.get(acquisition.reference);
      const exemption = exemptionStep(acquisition, rulebook);
      if (contract === undefined) {
        return {
          acquisition,
          coverage: 'exempt',
          rules: [],
          agreedValueDiffers: false,
          thresholdPassed: false,
          fingerprint: hash({ exempt: acquisition.exemptionDecisionId }),
          explain: exemption,
        };
      }
      return {
        acquisition,
        coverage: contract.coverage,
        rules: contract.rules,
        agreedValueDiffers: grounds.agreedValueDiffers(acquisition.reference),
        thresholdPassed:
          contract.signedWindow !== null || contract.norwegianSeller?.isOver === true,
        fingerprint: hash(grounds.of(acquisition.reference)),
        explain: (reason) => [...exemption(reason), ...explain(acquisition.reference)],
      };
    }),
  );
}

/**
 * What each answer rests on: the contract's own events, and every event of the windows that decide
 * it. The supplier's largest window is shown beside an answer but decides nothing, so it is not here.
 */
function groundsOf({ facts }: SupplierRecord, assessment: SupplierAssessment) {
  const contracts = new Map(assessment.contracts.map((each) => [each.contractId, each]));
  const given = new Map(facts.contracts.map((each) => [each.id, each]));
  const windows = new Map<string, unknown>();
  const inWindow = (window: WindowFigures | null, signedOnly: boolean): unknown => {
    if (window === null) return null;
    const key = `${window.to} ${signedOnly}`;
    if (!windows.has(key)) {
      const inside = facts.events.filter(
        ({ date, status }, at) =>
          assessment.events[at]?.counted === true &&
          window.from <= date &&
          date <= window.to &&
          (!signedOnly || status === 'signed'),
      );
      windows.set(key, hash({ ...window, inside }));
    }
    return windows.get(key);
  };
  const own = new Map<string, ValueEvent[]>();
  for (const event of facts.events) {
    const events = own.get(event.contractId);
    if (events === undefined) own.set(event.contractId, [event]);
    else events.push(event);
  }
  return {
    contracts,
    agreedValueDiffers: (reference: string): boolean =>
      given.get(reference)?.agreement?.value !== undefined,
    of: (reference: string): unknown => {
      const contract = contracts.get(reference);
      if (contract === undefined) throw new Error(`${reference} is not part of the assessment`);
      const { coverage, rules, signedWindow, expectedWindow, norwegianSeller } = contract;
      return {
        coverage,
        rules,
        given: given.get(reference),
        own: own.get(reference) ?? [],
        signed: inWindow(signedWindow, true),
        expected: signedWindow === null ? inWindow(expectedWindow, false) : null,
        norwegianSeller,
      };
    },
  };
}

/** The decision by which an acquisition is outside, as the first step of its evidence. */
function exemptionStep(
  { exemptionGround: ground, exemptionDecisionId: decision }: Acquisition,
  rulebook: Rulebook,
): (reason: string | null) => EvidenceStep[] {
  return (reason) => {
    if (ground === null || decision === null) return [];
    const text = `Two people decided that it is outside: ${reason ?? ''}`;
    return [step(rulebook, ground === 'other' ? 'R-1' : ground, text, { ground, decision })];
  };
}

function hash(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
