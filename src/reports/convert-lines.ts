import type { Fault } from '../domain/faults.js';
import { refusedFor } from '../domain/faults.js';
import { Decimal } from '../domain/money/decimal.js';
import { roundToOre } from '../domain/money/nok.js';
import { ok, type Result } from '../domain/result.js';
import { rateOn, type SourcedRate } from '../exchange-rates/rate-on.js';
import type { Tx } from '../platform/sql.js';
import type { ReportLine } from './report-line.entity.js';

/** What is kept on a line when it is claimed. */
export type Conversion = Pick<
  ReportLine,
  | 'rate'
  | 'rateUnit'
  | 'rateDate'
  | 'rateSource'
  | 'claimed'
  | 'claimedNorwegian'
  | 'claimedExact'
  | 'claimedNorwegianExact'
>;

/**
 * Exchanges lines to kroner at the rate of each line's date (D-5), in the order given. The amounts
 * are kept in øre for the eye and without rounding for the share, which is held against its bands
 * exactly: 20 % of any amount stays 20 % (R-10, D-10).
 *
 * Refuses `currency_unknown`, `rate_missing` and `amount_out_of_range`, naming every line.
 */
export async function convertLines(
  tx: Tx,
  lines: readonly ReportLine[],
): Promise<Result<Conversion[]>> {
  const faults: Fault[] = [];
  const conversions: Conversion[] = [];
  for (const [index, line] of lines.entries()) {
    const rate = await rateOn(tx, line.currency, line.date);
    if (!rate.ok) {
      const { code, message } = rate.refusal;
      faults.push({ code, field: `lines.${index}.currency`, message, rule: 'D-5' });
      continue;
    }
    const conversion = inKroner(line, rate.value);
    if (conversion.claimed?.isStorable() !== true) {
      const message = 'is beyond what is kept exactly';
      faults.push({ code: 'amount_out_of_range', field: `lines.${index}.amount`, message });
    }
    conversions.push(conversion);
  }
  return refusedFor(faults) ?? ok(conversions);
}

/** What a line is in kroner at a rate. */
export function inKroner(
  line: Pick<ReportLine, 'amount' | 'norwegianAmount' | 'norwegianShare'>,
  rate: SourcedRate,
): Conversion {
  const kroner = (amount: Decimal) => amount.times(rate.rate).dividedBy(rate.unit);
  const whole = new Decimal(line.amount);
  const norwegian =
    line.norwegianAmount === null
      ? whole.times(line.norwegianShare ?? '0')
      : new Decimal(line.norwegianAmount);
  const [exact, norwegianExact] = [kroner(whole), kroner(norwegian)];
  return {
    rate: rate.quoted,
    rateUnit: rate.unit.toNumber(),
    rateDate: rate.date,
    rateSource: rate.source,
    claimed: roundToOre(exact),
    claimedNorwegian: roundToOre(norwegianExact),
    claimedExact: exact.toString(),
    claimedNorwegianExact: norwegianExact.toString(),
  };
}
