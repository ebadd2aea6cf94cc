import type { SelectQueryBuilder } from 'typeorm';
import { In } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import type { Coverage } from '../domain/duty/coverage.js';
import { type ReadPage, readPage } from '../platform/read-page.js';
import type { Tx } from '../platform/sql.js';
import { searchKeyOf } from '../registry/name-keys.js';
import { Organisation } from '../registry/organisation.entity.js';
import { Acquisition } from './acquisition.entity.js';
import type { AcquisitionPage } from './acquisition.view.js';
import { itemOf } from './view-acquisition.js';

export interface AcquisitionSearch {
  /** Part of the reference or the title. */
  readonly q?: string;
  readonly coverage?: Coverage;
  readonly supplierId?: string;
  readonly agreementId?: string;
  /** Whether it is worth something else than its agreement says, or may be (D-20). */
  readonly agreedValueDiffers?: boolean;
  readonly limit: number;
  readonly cursor?: string;
}

/** Acquisitions by their reference. */
export async function listAcquisitions(
  tx: Tx,
  actor: Actor,
  search: AcquisitionSearch,
): Promise<AcquisitionPage> {
  const page = await findAcquisitions(tx, search);
  const suppliers = await suppliersOf(tx, page.rows);
  return page.shape((row) =>
    visibleTo(actor, 'AcquisitionItem', itemOf(row, suppliers.get(row.supplierId)!)),
  );
}

/** A page of the acquisitions that are searched, by their reference. */
export function findAcquisitions(
  tx: Tx,
  search: AcquisitionSearch,
): Promise<ReadPage<Acquisition>> {
  const query = tx.createQueryBuilder(Acquisition, 'a');
  filter(query, search);
  return readPage(query, { by: ['reference'], direction: 'ASC' }, search);
}

export async function suppliersOf(
  tx: Tx,
  rows: readonly Acquisition[],
): Promise<Map<string, Organisation>> {
  const ids = [...new Set(rows.map(({ supplierId }) => supplierId))];
  const suppliers = await tx.findBy(Organisation, { id: In(ids) });
  return new Map(suppliers.map((supplier) => [supplier.id, supplier]));
}

function filter(query: SelectQueryBuilder<Acquisition>, search: AcquisitionSearch): void {
  const { q, coverage, supplierId, agreementId, agreedValueDiffers: differs } = search;
  if (q !== undefined) query.andWhere('a.searchKey LIKE :q', { q: `%${searchKeyOf(q)}%` });
  if (coverage !== undefined) query.andWhere('a.coverage = :coverage', { coverage });
  if (supplierId !== undefined) query.andWhere('a.supplierId = :supplierId', { supplierId });
  if (agreementId !== undefined) query.andWhere('a.agreementId = :agreementId', { agreementId });
  if (differs !== undefined) query.andWhere(`${differs ? '' : 'NOT '}a.agreedValueDiffers`);
}
