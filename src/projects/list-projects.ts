import type { Actor } from '../access/actor.js';
import { conditionFor } from '../access/permissions.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import type { ProjectState } from '../domain/lifecycle/project.js';
import type { ProjectKind } from '../domain/rulebook/parameters.js';
import { newestFirst, readPage } from '../platform/read-page.js';
import type { Tx } from '../platform/sql.js';
import { ProjectParticipant } from './participant.entity.js';
import { Project } from './project.entity.js';
import { namesOf, type ProjectPage } from './project.view.js';
import { unknownToParticipants } from './read-project.js';

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
  const { limit, cursor, ...filter } = search;
  const query = tx.createQueryBuilder(Project, 'p');
  for (const [field, value] of Object.entries(filter)) {
    if (value !== undefined) query.andWhere(`p.${field} = :${field}`, { [field]: value });
  }
  if (conditionFor('list-projects', actor.role) === 'own') {
    query.andWhere(
      actor.role === 'firm'
        ? `p.state NOT IN (:...unknown) AND EXISTS ${query
            .subQuery()
            .select('1')
            .from(ProjectParticipant, 'pp')
            .where('pp.projectId = p.id AND pp.organisationId = :own')
            .getQuery()}`
        : 'p.supplierId = :own',
      { own: actor.organisationId ?? '', unknown: unknownToParticipants },
    );
  }
  const page = await readPage(query, newestFirst, { limit, cursor });
  const names = await namesOf(
    tx,
    page.rows.map(({ supplierId }) => supplierId),
  );
  return page.shape(
    ({ id, agreementId, supplierId, kind, title, technologyArea, state, version }) =>
      visibleTo(actor, 'ProjectItem', {
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
