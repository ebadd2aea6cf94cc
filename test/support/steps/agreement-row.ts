import { Agreement } from '../../../src/agreements/agreement.entity.js';
import type { AgreementState } from '../../../src/domain/lifecycle/agreement.js';
import { ok } from '../../../src/domain/result.js';
import { newId } from '../../../src/platform/ids.js';
import { Person } from '../../../src/access/person.entity.js';
import type { TestApp } from '../app.js';

/** An agreement written directly, for what is tested of projects without any obligation. */
export async function anAgreementRow(
  motpost: TestApp,
  supplierId: string,
  state: AgreementState = 'active',
): Promise<string> {
  const id = newId();
  await motpost.database.write(async (tx) => {
    const { id: preparedBy } = await tx.findOneByOrFail(Person, { subject: 'officer' });
    await tx.insert(Agreement, {
      id,
      number: id,
      supplierId,
      kind: 'active',
      state,
      title: 'Air surveillance radars',
      percentage: '100',
      contractSum: null,
      deadlineOn: '2034-01-01',
      technologyAreas: ['underwater'],
      isPublic: true,
      preparedBy,
      draftedAt: motpost.clock.now(),
      signedOn: '2024-01-01',
      activatedOn: null,
      endedOn: null,
      endReason: null,
      rulebookVersion: null,
      version: 1,
    });
    return ok(null);
  });
  return id;
}
