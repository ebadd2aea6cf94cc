import { personOf, today } from '../access/actor.js';
import { useCase } from '../access/use-case.js';
import type { AgreementKind } from '../domain/lifecycle/agreement.js';
import { ok, refused } from '../domain/result.js';
import { newId } from '../platform/ids.js';
import { unlessTaken } from '../platform/unique-violation.js';
import { Organisation } from '../registry/organisation.entity.js';
import { Agreement } from './agreement.entity.js';
import { type AgreementView, viewAgreement } from './agreement.view.js';
import { checkTerms, type Terms } from './terms.js';
import { columnsOf, writeParts } from './write-terms.js';

export interface DraftAgreement extends Terms {
  readonly number: string;
  readonly supplierId: string;
  readonly kind: AgreementKind;
}

/**
 * Drafts an agreement with a supplier on chosen acquisitions. It covers them once it is signed.
 *
 * Refuses `duplicate` when the number is taken, `invalid` when the supplier is not registered, and
 * what {@link checkTerms} refuses.
 */
export const draftAgreement = useCase(
  'draft-agreement',
  async (tx, actor, input: DraftAgreement) => {
    const { number, supplierId, kind } = input;
    if (!(await tx.existsBy(Organisation, { id: supplierId }))) {
      return refused('invalid', 'The supplier is not registered.', {
        rule: 'D-6',
        errors: [{ field: 'supplierId', message: 'must be a registered organisation' }],
      });
    }
    const wrong = await checkTerms(tx, { agreementId: null, supplierId, on: today(actor) }, input);
    if (wrong !== null) return wrong;
    const agreement = tx.create(Agreement, {
      ...columnsOf(input),
      id: newId(),
      number,
      supplierId,
      kind,
      state: 'draft',
      contractSum: null,
      preparedBy: personOf(actor),
      draftedAt: actor.at,
      signedOn: null,
      activatedOn: null,
      endedOn: null,
      endReason: null,
      rulebookVersion: null,
      version: 1,
    });
    const taken = await unlessTaken(
      () => tx.insert(Agreement, agreement),
      () => numberTaken(number),
    );
    if (taken !== null) return taken;
    await writeParts(tx, agreement.id, input);
    return ok<AgreementView>(await viewAgreement(tx, actor, agreement));
  },
);

export function numberTaken(number: string) {
  return refused('duplicate', `Another agreement has the number ${number}.`, {
    errors: [{ field: 'number', message: 'belongs to another agreement' }],
  });
}
