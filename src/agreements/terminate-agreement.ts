import { today } from '../access/actor.js';
import { useCase } from '../access/use-case.js';
import { uncoverAcquisitions } from '../acquisitions/cover-acquisitions.js';
import { ok } from '../domain/result.js';
import { type AgreementView, viewAgreement } from './agreement.view.js';
import type { EndAgreement } from './fulfil-agreement.js';
import { loadForStep, saveStep } from './load-agreement.js';

/**
 * Ends an agreement before its time. Its acquisitions are covered no more, and those that need an
 * agreement turn up as uncovered. Its ledger stays as it is.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step`.
 */
export const terminateAgreement = useCase(
  'terminate-agreement',
  async (tx, actor, input: EndAgreement) => {
    const loaded = await loadForStep(tx, actor, 'terminate-agreement', 'terminate', input);
    if (!loaded.ok) return loaded;
    const { agreement, next } = loaded.value;
    const uncovered = await uncoverAcquisitions(tx, actor, { agreementId: agreement.id });
    if (!uncovered.ok) return uncovered;
    await saveStep(tx, agreement, { state: next, endedOn: today(actor), endReason: input.reason });
    return ok<AgreementView>(await viewAgreement(tx, actor, agreement));
  },
);
