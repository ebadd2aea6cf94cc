import { In } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { LineState } from '../domain/lifecycle/report-line.js';
import { newestFirst, readPage } from '../platform/read-page.js';
import type { Tx } from '../platform/sql.js';
import { Project } from '../projects/project.entity.js';
import { namesOf } from '../projects/project.view.js';
import { type OwnLinePage, shapeOwnLine } from './own-line.view.js';
import { ReportLine } from './report-line.entity.js';
import { Report } from './report.entity.js';

export interface OwnLineSearch {
  readonly state?: LineState;
  readonly projectId?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** The lines that name the reader's own organisation, the newest first, once they are claimed. */
export async function listOwnLines(
  tx: Tx,
  actor: Actor,
  search: OwnLineSearch,
): Promise<OwnLinePage> {
  const query = tx
    .createQueryBuilder(ReportLine, 'l')
    .where("l.participantId = :own AND l.state <> 'draft'", { own: actor.organisationId ?? '' });
  if (search.state !== undefined) query.andWhere('l.state = :state', { state: search.state });
  if (search.projectId !== undefined) {
    const ofProject = query
      .subQuery()
      .select('1')
      .from(Report, 'r')
      .where('r.id = l.reportId AND r.projectId = :projectId')
      .getQuery();
    query.andWhere(`EXISTS ${ofProject}`, { projectId: search.projectId });
  }
  const page = await readPage(query, newestFirst, search);
  const reports = await byId(tx, Report, page.rows, ({ reportId }) => reportId);
  const projects = await byId(tx, Project, [...reports.values()], ({ projectId }) => projectId);
  const names = await namesOf(
    tx,
    [...reports.values()].map(({ supplierId }) => supplierId),
  );
  return page.shape((line) => {
    const report = reports.get(line.reportId);
    const project = projects.get(report?.projectId ?? '');
    if (report === undefined || project === undefined) throw new Error('a line without report');
    return shapeOwnLine(actor, line, report, project, names.get(report.supplierId) ?? '');
  });
}

/** The rows that others refer to, by their keys. */
async function byId<Row extends { id: string }, From>(
  tx: Tx,
  entity: new () => Row,
  from: readonly From[],
  keyOf: (row: From) => string,
): Promise<Map<string, Row>> {
  const ids = [...new Set(from.map(keyOf))];
  const query = tx.createQueryBuilder(entity, 'e').where({ id: In(ids) });
  const rows = await query.getMany();
  return new Map(rows.map((row) => [row.id, row]));
}
