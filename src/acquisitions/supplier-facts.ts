import { In } from 'typeorm';
import type { AgreedValue } from '../domain/duty/agreed-value.js';
import type {
  ContractFacts,
  SupplierFacts,
  ValueEvent as EventFacts,
} from '../domain/duty/facts.js';
import type { Tx } from '../platform/sql.js';
import type { Organisation } from '../registry/organisation.entity.js';
import { Acquisition } from './acquisition.entity.js';
import { differingValues } from './agreed-values.js';
import { ValueEvent } from './value-event.entity.js';

/** Everything that the duty of a supplier depends on, as it stands. */
export interface SupplierRecord {
  readonly supplier: Organisation;
  /** All of its acquisitions, in the order in which they were registered. */
  readonly acquisitions: readonly Acquisition[];
  /** For the domain: without acquisitions that are exempt on another ground than. */
  readonly facts: SupplierFacts;
}

/** Loads a supplier's acquisitions and the value events that stand. */
export async function loadSupplierRecord(tx: Tx, supplier: Organisation): Promise<SupplierRecord> {
  const acquisitions = await tx.find(Acquisition, {
    where: { supplierId: supplier.id },
    order: { id: 'ASC' },
  });
  const events = await tx
    .createQueryBuilder(ValueEvent, 'e')
    .innerJoin(Acquisition, 'a', 'a.id = e.acquisitionId')
    .where('a.supplierId = :id', { id: supplier.id })
    .andWhere({ state: In(['expected', 'signed']) })
    .orderBy('e.acquisitionId')
    .addOrderBy('e.number')
    .getMany();
  const judged = new Map(
    acquisitions
      .filter(({ exemptionGround }) => exemptionGround !== 'other')
      .map((acquisition) => [acquisition.id, acquisition]),
  );
  const values = await differingValues(tx, supplier.id, events);
  const facts: SupplierFacts = {
    supplierId: supplier.id,
    contracts: [...judged.values()].map((acquisition) =>
      contractFacts(acquisition, values.get(acquisition.id)),
    ),
    events: events.flatMap((event) => {
      const acquisition = judged.get(event.acquisitionId);
      return acquisition === undefined ? [] : [eventFacts(event, acquisition, supplier)];
    }),
  };
  return { supplier, acquisitions, facts };
}

/** How evidence names an event: by what people know it by, and for good. */
export function eventName(reference: string, number: number): string {
  return `${reference}/${number}`;
}

function contractFacts(acquisition: Acquisition, value: AgreedValue | undefined): ContractFacts {
  const { reference, agreementId, agreementKind, exemptionGround, exemptionDecisionId } =
    acquisition;
  return {
    id: reference,
    agreement:
      agreementId === null || agreementKind === null
        ? null
        : { id: agreementId, kind: agreementKind, ...(value && { value }) },
    exemption:
      exemptionDecisionId === null || exemptionGround === null || exemptionGround === 'other'
        ? null
        : { rule: exemptionGround, decisionId: exemptionDecisionId },
  };
}

/**
 * An event as the domain judges it. A ground for exemption counts once two people have decided on
 * it, and not because one person wrote it down: until then the purchase is judged like any other.
 * What is not known never adds zero (D-2): a ceiling, and a Norwegian seller's delivery of which
 * nobody said what was produced abroad.
 */
function eventFacts(
  event: ValueEvent,
  { reference, channel }: Acquisition,
  { country }: Organisation,
): EventFacts {
  const isNorwegian = country === 'NO';
  const isUnknown =
    event.kind === 'framework-ceiling' || (isNorwegian && event.foreignNok === null);
  return {
    id: eventName(reference, event.number),
    contractId: reference,
    date: event.occursOn,
    amountOre: isUnknown ? null : (event.nok?.toOre() ?? null),
    status: event.status,
    channel,
    shared: false,
    regime: 'defence',
    norwegianSeller: isNorwegian && !isUnknown,
    foreignAmountOre: isUnknown ? null : (event.foreignNok?.toOre() ?? null),
    ...(event.amount === null || event.rate === null || event.rateOn === null
      ? {}
      : {
          exchange: {
            amount: event.amount,
            currency: event.currency,
            rate: event.rate,
            unit: String(event.rateUnit),
            rateDate: event.rateOn,
          },
        }),
  };
}
