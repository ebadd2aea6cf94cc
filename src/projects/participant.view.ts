import type { Page } from '../platform/http/paging.js';
import type { OrganisationKind } from '../registry/organisation.entity.js';

/** A Norwegian recipient that can take part in a project. */
export class ParticipantItem {
  id: string;
  /** @example "Fjordlyd Sensor AS" */
  name: string;
  /** @example "norwegian-industry" */
  kind: OrganisationKind;
}

export class ParticipantPage implements Page<ParticipantItem> {
  items: ParticipantItem[];
  next: string | null;
  previous: string | null;
}
