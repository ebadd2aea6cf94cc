import { anybody, visibleTo } from '../access/visibility/visible-to.js';
import { readCursor, toPage } from '../platform/http/paging.js';
import type { Tx } from '../platform/sql.js';
import { ExchangeRate } from './exchange-rate.entity.js';
import type { ExchangeRatePage } from './exchange-rate.view.js';

export interface ExchangeRateSearch {
  readonly currency?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** The bank's quotations, the newest day first, each day by currency. */
export async function listExchangeRates(
  tx: Tx,
  search: ExchangeRateSearch,
): Promise<ExchangeRatePage> {
  const cursor = readCursor(search.cursor, 2);
  const backwards = cursor?.direction === 'before';
  const query = tx.createQueryBuilder(ExchangeRate, 'r');
  const { currency, from, to } = search;
  if (currency !== undefined) query.andWhere('r.currency = :currency', { currency });
  if (from !== undefined) query.andWhere('r.date >= :from', { from });
  if (to !== undefined) query.andWhere('r.date <= :to', { to });
  if (cursor !== null) {
    const [earlier, later] = backwards ? ['>', '<'] : ['<', '>'];
    query.andWhere(
      `(r.date ${earlier} :date OR (r.date = :date AND r.currency ${later} :afterCurrency))`,
      { date: cursor.keys[0], afterCurrency: cursor.keys[1] },
    );
  }
  const rows = await query
    .orderBy('r.date', backwards ? 'ASC' : 'DESC')
    .addOrderBy('r.currency', backwards ? 'DESC' : 'ASC')
    .take(search.limit + 1)
    .getMany();
  return toPage(
    rows,
    search.limit,
    cursor,
    (row) => [row.date, row.currency],
    ({ date, currency, rate, unit, source }) =>
      visibleTo(anybody, 'ExchangeRateItem', { date, currency, rate, unit, source }),
  );
}
