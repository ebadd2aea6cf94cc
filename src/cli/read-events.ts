import type { ContractFacts, SupplierFacts, ValueEvent } from '../domain/duty/facts.js';
import type { RateTable } from '../domain/money/exchange.js';
import type { CsvRow } from '../platform/csv/csv-row.js';
import type { BadInput } from './bad-input.js';
import { AgreementsOfFile, readAgreement, type AgreementSaid } from './read-agreement.js';
import { readCsvFile } from './read-csv.js';
import { readValueEvent } from './read-value-event.js';

export const EVENT_COLUMNS = [
  'event_id',
  'contract_id',
  'supplier',
  'country',
  'date',
  'amount',
  'currency',
  'status',
  'channel',
  'shared',
  'regime',
  'foreign_amount',
  'agreement',
  'agreement_kind',
] as const;

/** What the file says: suppliers, events and contracts in the order of their first row. */
export interface EventsFile {
  suppliers: SupplierFacts[];
  events: ValueEvent[];
  contracts: ContractFacts[];
  lineOfEvent: Map<string, number>;
}

interface KnownContract {
  facts: ContractFacts;
  supplier: string;
  line: number;
  /** The row that states its agreement first. */
  agreementLine: number;
}

/** Reads value events and exchanges them to kroner. Everything that is wrong is added to `bad`. */
export function readEvents(file: string, rates: RateTable | null, bad: BadInput): EventsFile {
  const suppliers = new Map<string, { contracts: ContractFacts[]; events: ValueEvent[] }>();
  const contracts = new Map<string, KnownContract>();
  const agreements = new AgreementsOfFile();
  const lineOfEvent = new Map<string, number>();
  const events: ValueEvent[] = [];
  for (const row of readCsvFile(file, EVENT_COLUMNS, bad)) {
    const id = readEventId(row, lineOfEvent);
    const contractId = row.text('contract_id');
    const supplier = row.text('supplier');
    const agreement = readAgreement(row);
    const event = readValueEvent(row, { id, contractId }, rates);
    if (!contractId || !supplier) continue;

    const ofSupplier = suppliers.get(supplier) ?? { contracts: [], events: [] };
    suppliers.set(supplier, ofSupplier);
    const known = contracts.get(contractId);
    if (!known) {
      const facts: ContractFacts = {
        id: contractId,
        agreement: agreement ?? null,
        exemption: null,
      };
      contracts.set(contractId, { facts, supplier, line: row.line, agreementLine: row.line });
      ofSupplier.contracts.push(facts);
    } else {
      joinContract(row, known, supplier, agreement ?? null);
    }
    if (agreement) agreements.add(row, agreement, known?.supplier ?? supplier);
    if (!event) continue;
    ofSupplier.events.push(event);
    events.push(event);
  }
  return {
    suppliers: [...suppliers].map(([supplierId, facts]) => ({ supplierId, ...facts })),
    events,
    contracts: [...contracts.values()].map(({ facts }) => facts),
    lineOfEvent,
  };
}

function readEventId(row: CsvRow, lineOfEvent: Map<string, number>): string | undefined {
  const id = row.text('event_id');
  if (id === undefined) return undefined;
  const earlier = lineOfEvent.get(id);
  if (earlier !== undefined)
    return row.bad('event_id', `"${id}" stands on line ${earlier} already`);
  lineOfEvent.set(id, row.line);
  return id;
}

/** A contract has one supplier, and one agreement: stated on one row it holds for all, and no two may differ. */
function joinContract(
  row: CsvRow,
  known: KnownContract,
  supplier: string,
  agreement: AgreementSaid | null,
): void {
  const { facts, line } = known;
  if (known.supplier !== supplier) {
    row.bad('supplier', `contract "${facts.id}" has supplier "${known.supplier}" on line ${line}`);
  }
  if (!agreement) return;
  if (!facts.agreement) {
    facts.agreement = agreement;
    known.agreementLine = row.line;
  } else if (facts.agreement.id !== agreement.id) {
    const first = `"${facts.agreement.id}" on line ${known.agreementLine}`;
    row.bad('agreement', `contract "${facts.id}" has agreement ${first}`);
  }
}
