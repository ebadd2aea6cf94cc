import { In } from 'typeorm';
import type { Fault } from '../domain/faults.js';
import type { Tx } from '../platform/sql.js';
import { OrganisationIdentifier } from '../registry/identifier.entity.js';
import { Organisation, type OrganisationKind } from '../registry/organisation.entity.js';

/** Kinds of organisation that can be a Norwegian recipient. */
export const recipientKinds: readonly OrganisationKind[] = [
  'norwegian-industry',
  'research',
  'defence-unit',
];

/**
 * Which of the organisations cannot take part in a project. A participant is Norwegian industry
 * with a Norwegian organisation number, a research institution in Norway or a defence unit.
 */
export async function faultsOfParticipants(tx: Tx, ids: readonly string[]): Promise<Fault[]> {
  const found = await tx.findBy(Organisation, { id: In([...ids]) });
  const numbered = await tx.findBy(OrganisationIdentifier, {
    organisationId: In([...ids]),
    scheme: 'no-orgnr',
  });
  const hasNumber = new Set(numbered.map(({ organisationId }) => organisationId));
  return ids.flatMap((id, index) => {
    const organisation = found.find((each) => each.id === id);
    const why = whyNot(organisation, hasNumber.has(id));
    if (why === null) return [];
    const field = `participantIds.${index}`;
    return [{ code: 'participant_not_eligible' as const, field, message: why, rule: 'R-7' }];
  });
}

function whyNot(organisation: Organisation | undefined, hasNumber: boolean): string | null {
  // Who else is registered is no business of a supplier: both get the same answer.
  if (organisation === undefined || !recipientKinds.includes(organisation.kind)) {
    return 'must be registered Norwegian industry, a research institution in Norway or a defence unit';
  }
  if (organisation.country !== 'NO') return 'must be in Norway';
  if (organisation.kind === 'norwegian-industry' && !hasNumber) {
    return 'must have a Norwegian organisation number';
  }
  return null;
}
