import type { TestApp } from '../app.js';
import { addEvent, anAcquisition } from './acquisitions.js';
import { done } from './projects.js';

/** A contract of a supplier with what is signed of it in NOK; null: unknown. */
export async function aContract(
  motpost: TestApp,
  supplierId: string,
  signed: readonly (string | null)[],
): Promise<string> {
  const { id } = await anAcquisition(motpost, supplierId);
  for (const amount of signed) await aValueEvent(motpost, id, amount);
  return id;
}

/** One more event of a contract in NOK; one that is not signed is an expected option. */
export async function aValueEvent(
  motpost: TestApp,
  acquisitionId: string,
  amount: string | null,
  { date = '2026-02-02', status = 'signed' }: { date?: string; status?: string } = {},
): Promise<void> {
  const reduces = amount?.startsWith('-') ?? false;
  const kind = reduces ? 'amendment' : status === 'signed' ? 'signing' : 'option';
  await done(addEvent(motpost, acquisitionId, { kind, status, date, amount }));
}
