import { Between, In } from 'typeorm';
import { personOf } from '../access/actor.js';
import { useCase } from '../access/use-case.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import { Decimal } from '../domain/money/decimal.js';
import { ok, refused, type FieldError } from '../domain/result.js';
import { newId } from '../platform/ids.js';
import type { Tx } from '../platform/sql.js';
import { unlessTaken } from '../platform/unique-violation.js';
import { ExchangeRate } from './exchange-rate.entity.js';
import type { ImportedRates } from './exchange-rate.view.js';
import type { NewRate } from './read-rate-body.js';

export interface ImportExchangeRates {
  /** Who quoted them and where they were read. */
  readonly source: string;
  readonly rates: readonly NewRate[];
}

/** Rows in one INSERT: well within what either engine binds. */
const CHUNK = 500;

/**
 * Records the bank's quotations. What stands already, stands: importing it again changes nothing.
 * Values that were decided on keep the rate they were decided with (D-5).
 *
 * Refuses `rate_differs` when another rate is recorded for a currency and day, naming every such
 * row, and `duplicate` when another import was first.
 */
export const importExchangeRates = useCase(
  'import-exchange-rates',
  async (tx, actor, { source, rates }: ImportExchangeRates) => {
    const known = await knownRates(tx, rates);
    const different: FieldError[] = [];
    const fresh = rates.filter(({ date, currency, rate, unit }) => {
      const recorded = known.get(`${currency} ${date}`);
      if (recorded === undefined) return true;
      if (!new Decimal(recorded.rate).times(unit).eq(new Decimal(rate).times(recorded.unit))) {
        different.push({
          field: `${currency} ${date}`,
          message: `is recorded as ${recorded.rate} per ${recorded.unit} (${recorded.source})`,
        });
      }
      return false;
    });
    if (different.length > 0) {
      return refused('rate_differs', 'Another rate is recorded; nothing was imported.', {
        rule: 'D-5',
        errors: different,
      });
    }
    const by = { source, importedBy: personOf(actor), importedAt: actor.at };
    for (let at = 0; at < fresh.length; at += CHUNK) {
      const rows = fresh.slice(at, at + CHUNK).map((rate) => ({ id: newId(), ...rate, ...by }));
      const late = await unlessTaken(
        () => tx.insert(ExchangeRate, rows),
        () => refused('duplicate', 'Another import of these rates was first: import them again.'),
      );
      if (late !== null) return late;
    }
    const unchanged = rates.length - fresh.length;
    const done = { imported: fresh.length, unchanged };
    return ok<ImportedRates>(visibleTo(actor, 'ImportedRates', done));
  },
);

/** What is recorded for the currencies and days that the rates span, by currency and day. */
async function knownRates(tx: Tx, rates: readonly NewRate[]): Promise<Map<string, ExchangeRate>> {
  const dates = rates.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const recorded = await tx.findBy(ExchangeRate, {
    currency: In([...new Set(rates.map(({ currency }) => currency))]),
    date: Between(first, last),
  });
  return new Map(recorded.map((rate) => [`${rate.currency} ${rate.date}`, rate]));
}
