import { AuditRecord } from './access/audit-record.entity.js';
import { Decision } from './access/decision.entity.js';
import { IdempotencyRecord } from './access/idempotency.entity.js';
import { Person } from './access/person.entity.js';
import { OrganisationIdentifier } from './registry/identifier.entity.js';
import { Organisation } from './registry/organisation.entity.js';
import { PointOfContact } from './registry/point-of-contact.entity.js';

/** Every table that has an entity. */
export const entities = [
  Person,
  Decision,
  IdempotencyRecord,
  AuditRecord,
  Organisation,
  OrganisationIdentifier,
  PointOfContact,
];
