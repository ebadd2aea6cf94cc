import type { SupplierAssessment } from '../domain/duty/assess-supplier.js';
import { Nok } from '../domain/money/nok.js';
import type { Rulebook } from '../domain/rulebook/rulebook.js';
import type { EventsFile } from './read-events.js';

const nok = (ore: number) => Nok.ofOre(ore).toString();

/** The answer of `assess --json`. Names and order of keys are a fixed contract with whoever scripts against it. */
export function assessAnswer(file: EventsFile, assessed: SupplierAssessment[], rulebook: Rulebook) {
  const reasons = new Map(
    assessed.flatMap(({ events }) => events.map((event) => [event.eventId, event.reason] as const)),
  );
  const contracts = new Map(
    assessed.flatMap((supplier) =>
      supplier.contracts.map((contract) => [contract.contractId, contract] as const),
    ),
  );
  return {
    rulebook: rulebook.version,
    suppliers: assessed.map((supplier) => ({
      supplier: supplier.supplierId,
      crossedOn: supplier.crossedOn,
      likelyCrossingOn: supplier.likelyCrossingOn,
      hasUnknown: supplier.hasUnknown,
      crossing: supplier.crossing && {
        from: supplier.crossing.from,
        to: supplier.crossing.to,
        sum: nok(supplier.crossing.sumOre),
        threshold: nok(supplier.crossing.thresholdOre),
        events: supplier.crossing.eventIds,
        contracts: supplier.crossing.contractIds,
      },
      peak: supplier.peak && { to: supplier.peak.to, sum: nok(supplier.peak.sumOre) },
    })),
    events: file.events.map((event) => ({
      event_id: event.id,
      nok: event.amountOre === null ? null : nok(event.amountOre),
      rate: event.exchange?.rate ?? null,
      rateDate: event.exchange?.rateDate ?? null,
      counted: reasons.get(event.id) === null,
      reason: reasons.get(event.id) ?? null,
    })),
    contracts: file.contracts.map(({ id }) => ({
      contract_id: id,
      coverage: contracts.get(id)!.coverage,
      rules: contracts.get(id)!.rules,
    })),
  };
}
