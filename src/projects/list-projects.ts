import type { Actor } from '../access/actor.js';
import { conditionFor } from '../access/permissions.js';
import type { ProjectState } from '../domain/lifecycle/project.js';
import type { ProjectKind } from '../domain/rulebook/parameters.js';
import { readCursor, toPage } from '../platform/http/paging.js';
import type { Tx } from '../platform/sql.js';
import { ProjectParticipant } from './participant.entity.js';
import { Project } from './project.entity.js';
import { namesOf, type ProjectPage } from './project.view.js';

export interface ProjectSearch {
  readonly agreementId?: string;
  readonly supplierId?: string;
  readonly state?: ProjectState;
  readonly kind?: ProjectKind;
  readonly limit: number;
  readonly cursor?: string;
}

/** Projects, the newest first: all to staff, its own to a supplier, its part to a participant. */
export async function listProjects(
  tx: Tx,
  actor: Actor,
  search: ProjectSearch,
): Promise<ProjectPage> {
  const { limit, cursor: text, ...filter } = search;
  const cursor = readCursor(text, 1);
  const backwards = cursor?.direction === 'before';
  const query = tx.createQueryBuilder(Project, 'p');
  for (const [field, value] of Object.entries(filter)) {
    if (value !== undefined) query.andWhere(`p.${field} = :${field}`, { [field]: value });
  }
  if (conditionFor('list-projects', actor.role) === 'own') {
    query.andWhere(
      actor.role === 'firm'
        ? `p.state NOT IN ('draft', 'returned') AND EXISTS ${query
            .subQuery()
            .select('1')
            .from(ProjectParticipant, 'pp')
            .where('pp.projectId = p.id AND pp.organisationId = :own')
            .getQuery()}`
        : 'p.supplierId = :own',
      { own: actor.organisationId ?? '' },
    );
  }
  if (cursor !== null) {
    query.andWhere(`p.id ${backwards ? '>' : '<'} :after`, { after: cursor.keys[0] });
  }
  const rows = await query
    .orderBy('p.id', backwards ? 'ASC' : 'DESC')
    .take(limit + 1)
    .getMany();
  const names = await namesOf(
    tx,
    rows.map(({ supplierId }) => supplierId),
  );
  return toPage(
    rows,
    limit,
    cursor,
    ({ id }) => [id],
    ({ id, agreementId, supplierId, kind, title, technologyArea, state, version }) => ({
      id,
      agreementId,
      supplier: { id: supplierId, name: names.get(supplierId) ?? '' },
      kind,
      title,
      technologyArea,
      state,
      version,
    }),
  );
}
