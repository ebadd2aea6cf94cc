import { today } from '../access/actor.js';
import { useCase } from '../access/use-case.js';
import { ok, refused } from '../domain/result.js';
import { nokText } from '../ledger/ore-text.js';
import { readPosition } from '../ledger/read-position.js';
import { type AgreementView, viewAgreement } from './agreement.view.js';
import { loadForStep, saveStep } from './load-agreement.js';

export interface EndAgreement {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/**
 * Declares an agreement fulfilled.
 *
 * Refuses `not_found`, `version_mismatch`, `illegal_step`, and `obligation_outstanding` while
 * anything is outstanding.
 */
export const fulfilAgreement = useCase(
  'fulfil-agreement',
  async (tx, actor, input: EndAgreement) => {
    const loaded = await loadForStep(tx, actor, 'fulfil-agreement', 'fulfil', input);
    if (!loaded.ok) return loaded;
    const { agreement, next } = loaded.value;
    const { outstandingOre } = await readPosition(tx, agreement.id);
    if (outstandingOre > 0) {
      return refused('obligation_outstanding', 'The obligation is not fulfilled yet.', {
        rule: 'R-6',
        facts: { outstanding: nokText(outstandingOre) },
      });
    }
    await saveStep(tx, agreement, {
      state: next,
      endedOn: today(actor),
      endReason: input.reason,
    });
    return ok<AgreementView>(await viewAgreement(tx, actor, agreement));
  },
);
