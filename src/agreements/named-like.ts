import type { SelectQueryBuilder } from 'typeorm';
import { searchKeyOf } from '../registry/name-keys.js';
import type { Agreement } from './agreement.entity.js';

/**
 * Keeps of a list of agreements `a` those that people call so: by a part of the number, of the
 * supplier's name, or of the reference or title of a contract. What has no letter and no digit is in
 * no name, and finds nothing.
 */
export function whereNamedLike(query: SelectQueryBuilder<Agreement>, text: string): void {
  const key = searchKeyOf(text);
  if (key === '') {
    query.andWhere('1 = 0');
    return;
  }
  query.andWhere(
    `(REPLACE(REPLACE(REPLACE(LOWER(a.number), '-', ' '), '/', ' '), 'aa', 'å') LIKE :named
      OR a.supplier_id IN (SELECT o.id FROM organisation o WHERE o.search_key LIKE :named)
      OR a.id IN (SELECT l.agreement_id FROM agreement_acquisition l
                  JOIN acquisition q ON q.id = l.acquisition_id WHERE q.search_key LIKE :named))`,
    { named: `%${key}%` },
  );
}
