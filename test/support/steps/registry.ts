import { Person } from '../../../src/access/person.entity.js';
import { ok } from '../../../src/domain/result.js';
import type { OrganisationView } from '../../../src/registry/organisation.view.js';
import type { TestApp, Who } from '../app.js';

export const ORGANISATIONS = '/api/v1/organisations';

/** An invented supplier as an officer registers it. */
export const kestrel = { name: 'Kestrel Air Systems Ltd', kind: 'supplier', country: 'GB' };

/** Registers an organisation and answers it. */
export async function anOrganisation(
  motpost: TestApp,
  more: Partial<Record<'name' | 'kind' | 'country' | 'groupId', string>> = {},
): Promise<OrganisationView> {
  const made = await motpost.call<OrganisationView>('officer', 'POST', ORGANISATIONS, {
    ...kestrel,
    ...more,
  });
  if (made.status !== 201) throw new Error(made.text);
  return made.body;
}

/** Binds a demo person to the organisation that it acts for. */
export async function actsFor(motpost: TestApp, who: Who, organisationId: string): Promise<void> {
  await motpost.database.write(async (tx) => {
    await tx.update(Person, { subject: who }, { organisationId });
    return ok(null);
  });
}
