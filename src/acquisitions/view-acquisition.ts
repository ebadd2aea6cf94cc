import { type Actor, today } from '../access/actor.js';
import { decisionsOn } from '../access/decisions/decisions-on.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import { Nok } from '../domain/money/nok.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Tx } from '../platform/sql.js';
import { Organisation } from '../registry/organisation.entity.js';
import type { Acquisition } from './acquisition.entity.js';
import type {
  AcquisitionFlag,
  AcquisitionItem,
  AcquisitionView,
  CoverageView,
  ValueEventView,
} from './acquisition.view.js';
import { CoverageDecision } from './coverage-decision.entity.js';
import { ValueEvent } from './value-event.entity.js';

/** An acquisition with its events, the newest coverage decision first. */
export async function viewAcquisition(
  tx: Tx,
  actor: Actor,
  acquisition: Acquisition,
): Promise<AcquisitionView> {
  const of = { acquisitionId: acquisition.id };
  const supplier = await tx.findOneByOrFail(Organisation, { id: acquisition.supplierId });
  const events = await tx.find(ValueEvent, { where: of, order: { number: 'ASC' } });
  const decisions = await tx.find(CoverageDecision, { where: of, order: { number: 'DESC' } });
  return visibleTo(actor, 'AcquisitionView', {
    ...itemOf(acquisition, supplier),
    flags: flagsOf(acquisition, supplier, events, today(actor)),
    events: events.map(viewEvent),
    coverageHistory: decisions.map(viewDecision),
    decisions: await decisionsOn(tx, actor, acquisition.id),
  });
}

export function itemOf(acquisition: Acquisition, supplier: Organisation): AcquisitionItem {
  const { id, reference, title, channel, shared, regime, technologyAreas } = acquisition;
  const { agreementId, agreementKind, exemptionGround, exemptionDecisionId } = acquisition;
  return {
    id,
    reference,
    title,
    supplier: { id: supplier.id, name: supplier.name, country: supplier.country },
    channel,
    shared,
    regime,
    technologyAreas,
    agreement:
      agreementId === null || agreementKind === null
        ? null
        : { id: agreementId, kind: agreementKind },
    exemption:
      exemptionGround === null || exemptionDecisionId === null
        ? null
        : { ground: exemptionGround, decisionId: exemptionDecisionId },
    coverage: acquisition.coverage,
    agreedValueDiffers: acquisition.agreedValueDiffers,
    version: acquisition.version,
  };
}

/** What a human should look at, whatever the coverage is. */
function flagsOf(
  acquisition: Acquisition,
  supplier: Organisation,
  events: readonly ValueEvent[],
  on: IsoDate,
): AcquisitionFlag[] {
  const standing = events.filter(({ state }) => state === 'signed' || state === 'expected');
  const hasGround =
    acquisition.regime === 'foa' || (acquisition.shared && acquisition.channel !== 'direct');
  const flags: Record<AcquisitionFlag, boolean> = {
    'amount-unknown': standing.some(({ nok }) => nok === null),
    'foreign-amount-unknown':
      supplier.country === 'NO' &&
      standing.some(({ nok, foreignNok }) => nok !== null && foreignNok === null),
    'framework-ceiling': standing.some(({ kind }) => kind === 'framework-ceiling'),
    'expected-day-passed': standing.some(
      ({ state, occursOn }) => state === 'expected' && occursOn < on,
    ),
    'exemption-undecided': hasGround && acquisition.exemptionDecisionId === null,
    'agreed-value-differs': acquisition.agreedValueDiffers,
    'agreement-to-activate':
      acquisition.agreementKind === 'conditional' && acquisition.thresholdPassed,
    // What is taken from a contract beyond its worth is taken from the supplier's sum as well.
    'value-below-zero': Nok.sum(standing.flatMap(({ nok }) => nok ?? [])).isNegative(),
  };
  return (Object.keys(flags) as AcquisitionFlag[]).filter((flag) => flags[flag]);
}

function viewEvent(event: ValueEvent): ValueEventView {
  const { id, number, kind, status, state, amount, currency, foreignAmount } = event;
  return {
    id,
    number,
    kind,
    status,
    state,
    date: event.occursOn,
    amount,
    currency,
    foreignAmount,
    nok: event.nok?.toString() ?? null,
    foreignNok: event.foreignNok?.toString() ?? null,
    rate: event.rate,
    rateUnit: event.rateUnit,
    rateDate: event.rateOn,
    rateSource: event.rateSource,
    supersededBy: event.supersededBy,
    reason: event.settledReason,
    recordedAt: event.recordedAt,
  };
}

function viewDecision(decision: CoverageDecision): CoverageView {
  const { number, coverage, rules, rulebookVersion, cause, causeId } = decision;
  const { decidedBy, decidedAt, evidence } = decision;
  return {
    number,
    coverage,
    rules,
    rulebookVersion,
    cause,
    causeId,
    decidedBy,
    decidedAt,
    evidence,
  };
}
