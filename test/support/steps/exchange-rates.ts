import { readFileSync } from 'node:fs';
import type { Answer, TestApp } from '../app.js';

export const RATES = '/api/v1/exchange-rates';

/** Sends rates as an officer: text is CSV, a list is JSON. */
export function importRates(
  motpost: TestApp,
  rates: string | object,
): Promise<Answer<Record<string, unknown>>> {
  const type: Record<string, string> =
    typeof rates === 'string' ? { 'content-type': 'text/csv' } : {};
  return motpost.call('officer', 'POST', `${RATES}?source=Norges%20Bank`, rates, type);
}

/** Norges Bank's middle rates for the days of the public awards. */
export function publicRates(): string {
  return readFileSync('seed/public-awards/norges-bank-rates.csv', 'utf8');
}
