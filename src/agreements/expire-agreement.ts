import { today } from '../access/actor.js';
import { useCase } from '../access/use-case.js';
import { uncoverAcquisitions } from '../acquisitions/cover-acquisitions.js';
import { redecideCoverage } from '../acquisitions/redecide-coverage.js';
import { ok, refused } from '../domain/result.js';
import { type AgreementView, viewAgreement } from './agreement.view.js';
import type { EndAgreement } from './fulfil-agreement.js';
import { loadForStep, saveStep } from './load-agreement.js';

/**
 * Closes an agreement whose deadline has passed. What is outstanding stays on its books, and it
 * covers its acquisitions up to what was agreed (D-20). A conditional agreement no longer covers them
 * at all: should they pass the threshold they need another.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step`, and `deadline_not_passed` through the day
 * of the deadline.
 */
export const expireAgreement = useCase(
  'expire-agreement',
  async (tx, actor, input: EndAgreement) => {
    const loaded = await loadForStep(tx, actor, 'expire-agreement', 'expire', input);
    if (!loaded.ok) return loaded;
    const { agreement, next } = loaded.value;
    const { id: agreementId, supplierId, deadlineOn, state } = agreement;
    if (today(actor) <= deadlineOn) {
      return refused('deadline_not_passed', `The deadline is ${deadlineOn}.`, {
        facts: { deadlineOn, today: today(actor) },
      });
    }
    await saveStep(tx, agreement, { state: next, endedOn: today(actor), endReason: input.reason });
    const useCase = 'expire-agreement' as const;
    const redecided =
      state === 'conditional'
        ? await uncoverAcquisitions(tx, actor, { agreementId, useCase })
        : await redecideCoverage(tx, actor, supplierId, { useCase, id: agreementId });
    if (!redecided.ok) return redecided;
    return ok<AgreementView>(await viewAgreement(tx, actor, agreement));
  },
);
