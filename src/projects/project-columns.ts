import { columnsOf } from '../platform/http/csv-columns.js';
import type { ParticipantItem } from './participant.view.js';
import type { ProjectItem } from './project.view.js';

const project = columnsOf<ProjectItem>();
const participant = columnsOf<ParticipantItem>();

/** Lists of projects, and of those that can take part, as CSV. */
export const projectColumns = [
  ...project.plain('id', 'agreementId', 'supplier.id'),
  ...project.text('supplier.name'),
  ...project.plain('kind'),
  ...project.text('title'),
  ...project.plain('technologyArea', 'state', 'version'),
];

export const participantColumns = [
  ...participant.plain('id'),
  ...participant.text('name'),
  ...participant.plain('kind'),
];
