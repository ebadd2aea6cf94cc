import { today } from '../access/actor.js';
import { useCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import { type AgreementView, viewAgreement } from './agreement.view.js';
import type { EndAgreement } from './fulfil-agreement.js';
import { loadForStep, saveStep } from './load-agreement.js';

/**
 * Discards an agreement that was never signed, for good. What waits for a signature lapses. It stays
 * on record with its number, which no other agreement gets.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step`.
 */
export const discardAgreement = useCase(
  'discard-agreement',
  async (tx, actor, input: EndAgreement) => {
    const loaded = await loadForStep(tx, actor, 'discard-agreement', 'discard', input);
    if (!loaded.ok) return loaded;
    const { agreement, next } = loaded.value;
    await saveStep(tx, agreement, { state: next, endedOn: today(actor), endReason: input.reason });
    return ok<AgreementView>(await viewAgreement(tx, actor, agreement));
  },
);
