import { EVENT_COLUMNS } from '../../src/cli/read-events.js';
import { runCli } from './run-cli.js';

export const HEADER = EVENT_COLUMNS.join(',');
export const RATES =
  'date,currency,rate,unit\n2024-05-10,USD,10.50,1\n2024-05-13,USD,10.7,1\n2024-05-10,JPY,6.9,100\n';

export interface Answer {
  rulebook: string;
  suppliers: Record<string, unknown>[];
  events: Record<string, unknown>[];
  contracts: Record<string, unknown>[];
}

export function assess(rows: string[], files: Record<string, string> = {}, more: string[] = []) {
  const all = { 'events.csv': `${HEADER}\n${rows.join('\n')}\n`, 'rates.csv': RATES, ...files };
  return runCli(['assess', 'events.csv', '--rates', 'rates.csv', '--json', ...more], all);
}

export async function answerOf(
  rows: string[],
  files: Record<string, string> = {},
  more: string[] = [],
): Promise<Answer> {
  const { code, out, err } = await assess(rows, files, more);
  if (code !== 0) throw new Error(err.join('\n'));
  return JSON.parse(out) as Answer;
}

/** A sound row with some fields changed. */
export function row(fields: Partial<Record<(typeof EVENT_COLUMNS)[number], string>> = {}): string {
  const sound: Record<(typeof EVENT_COLUMNS)[number], string> = {
    event_id: 'e1',
    contract_id: 'c1',
    supplier: 'S',
    country: 'US',
    date: '2024-05-13',
    amount: '1',
    currency: 'NOK',
    status: 'signed',
    channel: 'direct',
    shared: 'false',
    regime: 'defence',
    foreign_amount: '',
    agreement: '',
    agreement_kind: '',
  };
  return EVENT_COLUMNS.map((column) => fields[column] ?? sound[column]).join(',');
}
