import type { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import { DEMO_ISSUER } from '../../platform/config.js';
import type { Database } from '../../platform/database.js';
import { newId } from '../../platform/ids.js';
import { ok } from '../../domain/result.js';
import { Person } from '../person.entity.js';
import type { Role } from '../roles.js';

/** The people of the demo issuer, one for each role that signs in. */
export const demoPersons: readonly { subject: string; role: Role; name: string }[] = [
  { subject: 'officer', role: 'officer', name: 'Signe Saksbehandler' },
  { subject: 'approver', role: 'approver', name: 'Gunnar Godkjenner' },
  { subject: 'supplier', role: 'supplier', name: 'Sam Supplier' },
  { subject: 'firm', role: 'firm', name: 'Berit Bedrift' },
  { subject: 'auditor', role: 'auditor', name: 'Rolf Revisor' },
  { subject: 'admin', role: 'admin', name: 'Anne Administrator' },
];

/**
 * Binds the demo issuer's people to their roles, where they are not bound yet. They come with the
 * issuer and not with the demo data, so that an empty system can be used as well.
 */
export async function bindDemoPersons(
  database: Database,
  config: Config,
  clock: Clock,
): Promise<void> {
  if (!config.demoIssuer) return;
  await database.write(async (tx) => {
    for (const { subject, role, name } of demoPersons) {
      const known = await tx.existsBy(Person, { issuer: DEMO_ISSUER, subject });
      if (known) continue;
      await tx.insert(Person, {
        id: newId(),
        issuer: DEMO_ISSUER,
        subject,
        name,
        email: `${subject}@example.com`,
        role,
        organisationId: null,
        revoked: false,
        boundAt: clock.now(),
        version: 1,
      });
    }
    return ok(null);
  });
}
