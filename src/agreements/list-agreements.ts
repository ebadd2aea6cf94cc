import { In } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { conditionFor } from '../access/permissions.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import {
  type AgreementKind,
  type AgreementState,
  unknownToSuppliers,
} from '../domain/lifecycle/agreement.js';
import { readPositions } from '../ledger/read-position.js';
import { newestFirst, readPage } from '../platform/read-page.js';
import type { Tx } from '../platform/sql.js';
import { Organisation } from '../registry/organisation.entity.js';
import { Agreement } from './agreement.entity.js';
import type { AgreementPage } from './agreement.view.js';
import { needing, whereNeeds } from './agreement-needs.js';
import { whereNamedLike } from './named-like.js';
import { viewPosition } from './position.view.js';

export interface AgreementSearch {
  /** Part of the number, of the supplier's name, or of a contract's reference or title. */
  readonly q?: string;
  readonly supplierId?: string;
  readonly state?: AgreementState;
  readonly kind?: AgreementKind;
  /** Whether a contract is worth something else than was agreed (D-20). */
  readonly needsAmendment?: boolean;
  /** Whether it is conditional and its contracts have passed the threshold (D-3). */
  readonly needsActivation?: boolean;
  readonly limit: number;
  readonly cursor?: string;
}

const nothing = { obligationOre: 0, outstandingOre: 0, surplusOre: 0, movedOre: 0 };

/** Agreements, the newest first: all to staff, to a supplier its own from their signing on. */
export async function listAgreements(
  tx: Tx,
  actor: Actor,
  { limit, cursor, q, needsAmendment, needsActivation, ...filter }: AgreementSearch,
): Promise<AgreementPage> {
  const query = tx.createQueryBuilder(Agreement, 'a');
  for (const [field, value] of Object.entries(filter)) {
    if (value !== undefined) query.andWhere(`a.${field} = :${field}`, { [field]: value });
  }
  if (q !== undefined) whereNamedLike(query, q);
  if (needsAmendment !== undefined) whereNeeds(query, 'amendment', needsAmendment);
  if (needsActivation !== undefined) whereNeeds(query, 'activation', needsActivation);
  if (conditionFor('list-agreements', actor.role) === 'own') {
    query
      .andWhere('a.supplierId = :own', { own: actor.organisationId ?? '' })
      .andWhere('a.state NOT IN (:...unknown)', { unknown: unknownToSuppliers });
  }
  const page = await readPage(query, newestFirst, { limit, cursor });
  const suppliers = await suppliersOf(tx, page.rows);
  const positions = await readPositions(
    tx,
    page.rows.map(({ id }) => id),
  );
  const toAmend = await needing(tx, 'amendment', page.rows);
  const toActivate = await needing(tx, 'activation', page.rows);
  return page.shape(({ id, number, supplierId, kind, state, title, deadlineOn, version }) =>
    visibleTo(actor, 'AgreementItem', {
      id,
      number,
      supplier: suppliers.get(supplierId) ?? { id: supplierId, name: '', country: '' },
      kind,
      state,
      title,
      deadlineOn,
      balances: viewPosition(positions.get(id) ?? nothing),
      needsAmendment: toAmend.has(id),
      needsActivation: toActivate.has(id),
      version,
    }),
  );
}

async function suppliersOf(tx: Tx, agreements: readonly Agreement[]) {
  const ids = [...new Set(agreements.map(({ supplierId }) => supplierId))];
  const suppliers = await tx.findBy(Organisation, { id: In(ids) });
  return new Map(suppliers.map(({ id, name, country }) => [id, { id, name, country }]));
}
