import type { Actor } from '../access/actor.js';
import { today } from '../access/actor.js';
import { DecisionView } from '../access/decision.view.js';
import { decisionsOn } from '../access/decisions/decisions-on.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import { Acquisition } from '../acquisitions/acquisition.entity.js';
import type { AgreementKind, AgreementState } from '../domain/lifecycle/agreement.js';
import { BalancesView } from '../ledger/ledger.view.js';
import { readPosition } from '../ledger/read-position.js';
import type { Page } from '../platform/http/paging.js';
import type { Tx } from '../platform/sql.js';
import { In } from 'typeorm';
import { Organisation } from '../registry/organisation.entity.js';
import type { Agreement } from './agreement.entity.js';
import { needing } from './agreement-needs.js';
import { AgreementAcquisition } from './agreement-acquisition.entity.js';
import { contractValues } from './contract-values.js';
import { MilestoneView, viewMilestones } from './milestone.view.js';
import { obligationOf } from './obligation-of.js';
import { viewPosition } from './position.view.js';

export class SupplierView {
  id: string;
  /** @example "Kestrel Air Systems Ltd" */
  name: string;
  /** ISO 3166-1 alpha-2. @example "GB" */
  country: string;
}

/** A contract that the agreement is about. Amounts in NOK, VAT excluded. */
export class AgreementAcquisitionView {
  id: string;
  /** @example "FMA-2026-0117" */
  reference: string;
  /** @example "Air surveillance radar" */
  title: string;
  /** Its signed value when that was last agreed; null until the agreement is signed. */
  agreedSum: string | null;
  /** Its signed value as it stands. @example "104625150.00" */
  signedSum: string;
  /** Something signed has no amount: the sum is not the whole value (D-2). */
  hasUnknown: boolean;
}

/** An agreement in a list. */
export class AgreementItem {
  id: string;
  /** @example "ICA-2026-01" */
  number: string;
  supplier: SupplierView;
  /** @example "active" */
  kind: AgreementKind;
  /** @example "active" */
  state: AgreementState;
  /** What was bought. @example "Air surveillance radar" */
  title: string;
  /** @example "2034-12-31" */
  deadlineOn: string;
  /** As the ledger has it. */
  balances: BalancesView;
  /** A contract is worth something else than was agreed, or may be (D-20). @example false */
  needsAmendment: boolean;
  /** It is conditional, and signed values have passed the threshold: two people make it bite. @example false */
  needsActivation: boolean;
  version: number;
}

export class AgreementPage implements Page<AgreementItem> {
  items: AgreementItem[];
  next: string | null;
  previous: string | null;
}

/** An agreement with everything that is agreed and how it stands. */
export class AgreementView extends AgreementItem {
  /** Per cent of the contract sum. @example "80" */
  percentage: string;
  /** @example "NOK" */
  currency: string;
  /** The contract sum as agreed; null until it is signed. @example "104625150.00" */
  contractSum: string | null;
  /** What the obligation would be by today's contract values; null when that cannot be computed. */
  computedObligation: string | null;
  technologyAreas: string[];
  isPublic: boolean;
  milestones: MilestoneView[];
  acquisitions: AgreementAcquisitionView[];
  /** @example "2026-03-02" */
  signedOn: string | null;
  /** The day from which a conditional agreement has its obligation. */
  activatedOn: string | null;
  endedOn: string | null;
  endReason: string | null;
  /** The rulebook under which it was signed. */
  rulebookVersion: string | null;
  /** The decisions on it, the newest first; null for the supplier. */
  decisions: DecisionView[] | null;
}

export async function viewAgreement(
  tx: Tx,
  actor: Actor,
  agreement: Agreement,
): Promise<AgreementView> {
  const { id, number, kind, state, title, deadlineOn, version } = agreement;
  const supplier = await tx.findOneByOrFail(Organisation, { id: agreement.supplierId });
  const position = await readPosition(tx, id);
  const acquisitions = await viewAcquisitions(tx, id);
  const contracts = acquisitions.map(({ id: acquisitionId, signedSum: signed }) => ({
    acquisitionId,
    signed,
  }));
  const on = agreement.signedOn ?? today(actor);
  const computed = await obligationOf(tx, agreement.percentage, contracts, on);
  return visibleTo(actor, 'AgreementView', {
    id,
    number,
    supplier: { id: supplier.id, name: supplier.name, country: supplier.country },
    kind,
    state,
    title,
    deadlineOn,
    balances: viewPosition(position),
    needsAmendment: (await needing(tx, 'amendment', [agreement])).has(id),
    needsActivation: (await needing(tx, 'activation', [agreement])).has(id),
    version,
    percentage: agreement.percentage,
    currency: 'NOK',
    contractSum: agreement.contractSum?.toString() ?? null,
    computedObligation: computed.ok ? computed.value.obligation.toString() : null,
    technologyAreas: agreement.technologyAreas,
    isPublic: agreement.isPublic,
    milestones: await viewMilestones(tx, id, position, today(actor)),
    acquisitions,
    signedOn: agreement.signedOn,
    activatedOn: agreement.activatedOn,
    endedOn: agreement.endedOn,
    endReason: agreement.endReason,
    rulebookVersion: agreement.rulebookVersion,
    decisions: await decisionsOn(tx, actor, id),
  });
}

async function viewAcquisitions(tx: Tx, agreementId: string): Promise<AgreementAcquisitionView[]> {
  const links = await tx.findBy(AgreementAcquisition, { agreementId });
  const ids = links.map(({ acquisitionId }) => acquisitionId);
  const acquisitions = await tx.find(Acquisition, {
    where: { id: In(ids) },
    order: { reference: 'ASC' },
  });
  const values = await contractValues(tx, ids);
  return acquisitions.map(({ id, reference, title }) => {
    const value = values.get(id);
    return {
      id,
      reference,
      title,
      agreedSum:
        links.find(({ acquisitionId }) => acquisitionId === id)?.agreedSum?.toString() ?? null,
      signedSum: value?.signed.toString() ?? '0.00',
      hasUnknown: value?.hasUnknown ?? false,
    };
  });
}
