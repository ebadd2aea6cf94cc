import { approveAmendment } from '../agreements/approve-amendment.js';
import { draftAgreement } from '../agreements/draft-agreement.js';
import { fulfilAgreement } from '../agreements/fulfil-agreement.js';
import { proposeAmendment } from '../agreements/propose-amendment.js';
import { proposeSigning } from '../agreements/propose-signing.js';
import { signAgreement } from '../agreements/sign-agreement.js';
import { terminateAgreement } from '../agreements/terminate-agreement.js';
import type { DemoAgreement } from './demo-files.js';
import type { Stage } from './stage.js';

/** Tells an agreement from its draft to its end; `onDrafted` hears its key. */
export function tellAgreement(
  stage: Stage,
  number: string,
  supplierId: () => string,
  agreement: DemoAgreement,
  acquisitionIds: ReadonlyMap<string, string>,
): () => string {
  let id = '';
  const { kind, title, percentage, deadlineOn, draftedOn, signedOn, amended } = agreement;
  stage.on(draftedOn, async () => {
    const drafted = await stage.must(draftAgreement, await stage.staff('officer', draftedOn), {
      number,
      supplierId: supplierId(),
      kind,
      title,
      percentage,
      deadlineOn,
      technologyAreas: agreement.areas,
      isPublic: true,
      milestones: (agreement.milestones ?? []).map(({ date, amount }) => ({
        dueOn: date,
        title: `Milepæl ${date.slice(0, 4)}`,
        amount,
      })),
      acquisitionIds: agreement.acquisitions.map((key) => acquisitionIds.get(key) ?? ''),
    });
    id = drafted.id;
  });
  stage.on(signedOn, async () => {
    const version = await stage.versionOf('agreement', id);
    const reason = 'Negotiated with the supplier, and agreed.';
    const officer = await stage.staff('officer', signedOn);
    const input = { id, version, signedOn, reason };
    const { id: decisionId } = await stage.must(proposeSigning, officer, input);
    const approver = await stage.staff('approver', signedOn);
    await stage.must(signAgreement, approver, { id, decisionId });
  });
  if (amended !== undefined) {
    const { on, deadlineOn } = amended;
    stage.on(on, async () => {
      const version = await stage.versionOf('agreement', id);
      const officer = await stage.staff('officer', on);
      const { id: decisionId } = await stage.must(proposeAmendment, officer, {
        id,
        version,
        effectiveOn: on,
        ...(deadlineOn === undefined ? {} : { deadlineOn }),
        reason: 'The contract has grown, and the obligation with it.',
      });
      const approver = await stage.staff('approver', on);
      await stage.must(approveAmendment, approver, { id, decisionId });
    });
  }
  const { close } = agreement;
  if (close !== undefined) {
    stage.on(close.on, async () => {
      const input = { id, version: await stage.versionOf('agreement', id), reason: close.reason };
      const officer = await stage.staff('officer', close.on);
      const useCase = close.step === 'fulfil' ? fulfilAgreement : terminateAgreement;
      await stage.must(useCase, officer, input);
    });
  }
  return () => id;
}
