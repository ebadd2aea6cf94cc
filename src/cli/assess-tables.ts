import type { SupplierAssessment } from '../domain/duty/assess-supplier.js';
import { explainer, leftOut } from '../domain/duty/explain.js';
import type { Rulebook } from '../domain/rulebook/rulebook.js';
import { assessAnswer } from './assess-answer.js';
import type { EventsFile } from './read-events.js';
import { renderTable } from './render-table.js';

/** The answer of `assess` for a human: three tables, and the evidence behind every contract that needs a decision. */
export function assessTables(
  file: EventsFile,
  assessed: SupplierAssessment[],
  rulebook: Rulebook,
): string {
  const answer = assessAnswer(file, assessed, rulebook);
  const suppliers = answer.suppliers.map(
    ({ supplier, crossedOn, likelyCrossingOn, hasUnknown, peak }) => [
      supplier,
      crossedOn ?? '-',
      likelyCrossingOn ?? '-',
      peak ? `${peak.sum} (${peak.to})` : '-',
      hasUnknown ? 'yes' : 'no',
    ],
  );
  const contracts = answer.contracts.map(({ contract_id, coverage, rules }) => [
    contract_id,
    coverage,
    rules.join(' '),
  ]);
  const events = answer.events.map((event) => [
    event.event_id,
    event.nok ?? 'unknown',
    event.rate ?? '-',
    event.rateDate ?? '-',
    event.reason ? `no, ${event.reason}` : 'yes',
  ]);
  return [
    `Rulebook ${answer.rulebook}\n`,
    renderTable(['Supplier', 'Crossed', 'Likely', 'Largest window, NOK', 'Unknown'], suppliers),
    renderTable(['Contract', 'Coverage', 'Rules'], contracts),
    renderTable(['Event', 'NOK', 'Rate', 'Rate date', 'Counted'], events),
    ...evidence(file, assessed, rulebook),
  ].join('\n');
}

function evidence(file: EventsFile, assessed: SupplierAssessment[], rulebook: Rulebook): string[] {
  return assessed.flatMap((supplier, at) => {
    const explain = explainer(file.suppliers[at]!, supplier, rulebook, leftOut);
    return supplier.contracts
      .filter(({ coverage }) => coverage === 'uncovered' || coverage === 'conditional-required')
      .map(({ contractId }) => {
        const lines = explain(contractId).map((step) => `  ${step.rule}  ${step.text}`);
        return [`Why ${contractId} needs a decision:`, ...lines, ''].join('\n');
      });
  });
}
