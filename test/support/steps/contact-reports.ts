import type { Actor } from '../../../src/access/actor.js';
import { perform } from '../../../src/access/perform.js';
import type { Result } from '../../../src/domain/result.js';
import {
  type BrokenContact,
  reportBrokenContact,
} from '../../../src/registry/contact-reports/report-broken-contact.js';
import type {
  OrganisationView,
  PointOfContactView,
} from '../../../src/registry/organisation.view.js';
import type { TestApp } from '../app.js';
import { anOrganisation, ORGANISATIONS } from './registry.js';

/** A supplier with one contact, as an officer sees it. */
export async function aContact(
  motpost: TestApp,
  name: string,
): Promise<{ organisation: OrganisationView; contact: PointOfContactView }> {
  const { id } = await anOrganisation(motpost, { name });
  const made = await motpost.call<OrganisationView>(
    'officer',
    'POST',
    `${ORGANISATIONS}/${id}/points-of-contact`,
    { title: 'Offset office', email: 'offset@kestrel.example.com', phone: '+44 20 7946 0000' },
  );
  return { organisation: made.body, contact: made.body.pointsOfContact[0]! };
}

/** Somebody who has not signed in says that nobody answers there. */
export function reportAsPublic(
  motpost: TestApp,
  organisationId: string,
  contactId: string,
  more: Partial<BrokenContact> = {},
): Promise<Result<{ id: string }>> {
  const anybody: Actor = {
    personId: null,
    role: 'public',
    organisationId: null,
    at: motpost.clock.now(),
    requestId: null,
  };
  const broken = { organisationId, contactId, fault: 'no_answer' as const, details: null, ...more };
  return perform(motpost.database, reportBrokenContact, anybody, broken);
}
