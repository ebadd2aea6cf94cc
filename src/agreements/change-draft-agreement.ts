import { today } from '../access/actor.js';
import { useCase } from '../access/use-case.js';
import type { AgreementKind } from '../domain/lifecycle/agreement.js';
import { ok, type Refused } from '../domain/result.js';
import { unlessTaken } from '../platform/unique-violation.js';
import { type AgreementView, viewAgreement } from './agreement.view.js';
import { numberTaken } from './draft-agreement.js';
import { loadForStep, saveStep } from './load-agreement.js';
import { checkTerms, type Terms } from './terms.js';
import { columnsOf, writeParts } from './write-terms.js';

export interface ChangeDraftAgreement extends Terms {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly kind: AgreementKind;
}

/**
 * Changes a draft, all of it but the supplier. One whose signing was prepared becomes a draft again.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step`, `duplicate`, and what {@link checkTerms}
 * refuses.
 */
export const changeDraftAgreement = useCase(
  'change-draft-agreement',
  async (tx, actor, input: ChangeDraftAgreement) => {
    const loaded = await loadForStep(tx, actor, 'change-draft-agreement', 'change', input);
    if (!loaded.ok) return loaded;
    const { agreement, next } = loaded.value;
    const { id: agreementId, supplierId } = agreement;
    const wrong = await checkTerms(tx, { agreementId, supplierId, on: today(actor) }, input);
    if (wrong !== null) return wrong;
    const { number, kind } = input;
    const change = { ...columnsOf(input), number, kind, state: next };
    const taken: Refused | null = await unlessTaken(
      () => saveStep(tx, agreement, change),
      () => numberTaken(number),
    );
    if (taken !== null) return taken;
    await writeParts(tx, agreementId, input);
    return ok<AgreementView>(await viewAgreement(tx, actor, agreement));
  },
);
