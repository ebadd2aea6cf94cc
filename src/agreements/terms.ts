import { In } from 'typeorm';
import { Acquisition } from '../acquisitions/acquisition.entity.js';
import { type Fault, refusedFor } from '../domain/faults.js';
import { parseDecimal } from '../domain/money/decimal.js';
import { Nok } from '../domain/money/nok.js';
import { faultsOfPercentage } from '../domain/obligation/compute-obligation.js';
import { ok, type Refused, type Result } from '../domain/result.js';
import { parameterOn, type Rulebook } from '../domain/rulebook/rulebook.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Tx } from '../platform/sql.js';
import { rulebookInForce } from '../rulebook/current-rulebook.js';
import { contractValues } from './contract-values.js';

/** How much is to be fulfilled by a day on the way: one of amount (NOK) and share (per cent). */
export interface MilestoneInput {
  readonly dueOn: IsoDate;
  readonly title: string;
  readonly amount?: string | null | undefined;
  readonly share?: string | null | undefined;
}

/** What is agreed. Amounts and percentages are decimal text. */
export interface Terms {
  readonly title: string;
  /** Per cent of the contract sum. */
  readonly percentage: string;
  readonly deadlineOn: IsoDate;
  readonly technologyAreas: readonly string[];
  readonly isPublic: boolean;
  readonly milestones: readonly MilestoneInput[];
  readonly acquisitionIds: readonly string[];
}

/** Whose terms they are, and the day whose rulebook values hold. */
export interface TermsOf {
  /** Null for an agreement that is not yet drafted. */
  readonly agreementId: string | null;
  readonly supplierId: string;
  readonly on: IsoDate;
}

/**
 * Holds terms against the rules; null when nothing is wrong. Every fault is named at once.
 *
 * Refuses `percentage_out_of_range`, `technology_area_unknown`,
 * `acquisition_not_eligible` (D-4: of the supplier, neither exempt nor covered by another agreement,
 * with every signed value known), `amount_out_of_range`, `invalid`, `no_parameter_in_force`.
 */
export async function checkTerms(
  tx: Tx,
  { agreementId, supplierId, on }: TermsOf,
  terms: Terms,
): Promise<Refused | null> {
  const rulebook = await rulebookInForce(tx);
  const maximum = parameterOn(rulebook, 'maximumObligationPercentage', on);
  if (!maximum.ok) return maximum;
  const ofAreas = faultsOfAreas(rulebook, on, terms.technologyAreas);
  if (!ofAreas.ok) return ofAreas;
  return refusedFor([
    ...faultsOfPercentage(terms.percentage, maximum.value.value),
    ...ofAreas.value,
    ...terms.milestones.flatMap((milestone, i) =>
      faultsOfMilestone(milestone, terms.deadlineOn, `milestones.${i}`),
    ),
    ...(await faultsOfAcquisitions(tx, agreementId, supplierId, terms.acquisitionIds)),
  ]);
}

function faultsOfAreas(rulebook: Rulebook, on: IsoDate, codes: readonly string[]): Result<Fault[]> {
  const areas = parameterOn(rulebook, 'technologyAreas', on);
  if (!areas.ok) return areas;
  const known = new Set(areas.value.value.map(({ code }) => code));
  return ok(
    codes.flatMap((code, i): Fault[] =>
      known.has(code)
        ? []
        : [
            {
              code: 'technology_area_unknown',
              field: `technologyAreas.${i}`,
              message: 'must be a technology area of the rulebook in force',
              rule: 'R-7',
            },
          ],
    ),
  );
}

function faultsOfMilestone(
  { dueOn, amount, share }: MilestoneInput,
  deadlineOn: IsoDate,
  field: string,
): Fault[] {
  const faults: Fault[] = [];
  const fault = (code: Fault['code'], at: string, message: string) =>
    void faults.push({ code, field: `${field}${at}`, message });
  if (dueOn > deadlineOn) fault('invalid', '.dueOn', 'must not be after the deadline');
  if ((amount == null) === (share == null)) {
    fault('invalid', '', 'must have an amount or a share, and not both');
  }
  if (amount != null) {
    const nok = Nok.tryParse(amount);
    if (nok === undefined || !nok.isStorable() || nok.isNegative() || nok.isZero()) {
      fault('amount_out_of_range', '.amount', 'must be an amount in NOK above zero');
    }
  }
  if (share != null) {
    const part = parseDecimal(share);
    if (!part?.greaterThan(0) || part.greaterThan(100)) {
      fault('share_out_of_range', '.share', 'must be above 0 and at most 100 per cent');
    }
  }
  return faults;
}

async function faultsOfAcquisitions(
  tx: Tx,
  agreementId: string | null,
  supplierId: string,
  ids: readonly string[],
): Promise<Fault[]> {
  const found = await tx.findBy(Acquisition, { id: In([...ids]) });
  const values = await contractValues(tx, ids);
  return ids.flatMap((id, i): Fault[] => {
    const acquisition = found.find((each) => each.id === id);
    const message = problemOf(acquisition, agreementId, supplierId, values.get(id)?.hasUnknown);
    return message === null
      ? []
      : [
          {
            code: 'acquisition_not_eligible',
            field: `acquisitionIds.${i}`,
            message,
            rule: 'D-4',
          },
        ];
  });
}

function problemOf(
  acquisition: Acquisition | undefined,
  agreementId: string | null,
  supplierId: string,
  hasUnknown: boolean | undefined,
): string | null {
  if (acquisition === undefined) return 'is not registered';
  if (acquisition.supplierId !== supplierId) return 'is of another supplier';
  if (acquisition.exemptionDecisionId !== null) return 'is exempt';
  if (acquisition.agreementId !== null && acquisition.agreementId !== agreementId) {
    return 'is covered by another agreement';
  }
  return hasUnknown ? 'has a signed value that is not known' : null;
}
