import { personOf } from '../access/actor.js';
import { loadDecision, settleDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { visibleTo } from '../access/visibility/visible-to.js';
import { redecideEveryone } from '../acquisitions/redecide-everyone.js';
import { ok, refused } from '../domain/result.js';
import { lockRow } from '../platform/sql.js';
import { publicationInForce } from '../rulebook/current-rulebook.js';
import { RulebookVersion } from '../rulebook/rulebook-version.entity.js';
import { viewItem } from '../rulebook/rulebook.view.js';
import type { PublishedRulebook } from './published-rulebook.view.js';

export interface PublishRulebook {
  /** The version that was proposed. */
  readonly id: string;
  readonly decisionId: string;
  readonly reason?: string;
}

/**
 * Publishes a proposed rulebook as a second person: it is in force from now on, for every date, and
 * the coverage of every supplier is decided anew. What was posted before keeps its own version.
 *
 * Refuses `not_found`, `own_decision`, `decision_lapsed` when another rulebook was published since
 * it was proposed, `decision_settled`, and `no_parameter_in_force` or `amount_out_of_range` when
 * some coverage cannot be decided under it.
 */
export const publishRulebook = useCase(
  'publish-rulebook',
  async (tx, actor, input: PublishRulebook) => {
    await lockRow(tx, 'rulebook_version', (await publicationInForce(tx)).id);
    const { sequence: objectVersion } = await publicationInForce(tx);
    const prepared = await loadDecision(tx, 'publish-rulebook', input.decisionId);
    if (!prepared.ok) return prepared;
    const decision = prepared.value;
    const row = await tx.findOneBy(RulebookVersion, { id: decision.objectId });
    if (row === null || row.id !== input.id) {
      return refused('not_found', 'The decision is not about this rulebook.');
    }
    const reason = input.reason ?? null;
    const settled = { state: 'approved', objectVersion, reason } as const;
    const stopped = await settleDecision(tx, actor, 'publish-rulebook', decision, settled);
    if (stopped !== null) return stopped;
    const change = {
      state: 'published',
      sequence: objectVersion + 1,
      publishedBy: personOf(actor),
      publishedAt: actor.at,
    } as const;
    await tx.update(RulebookVersion, { id: row.id }, change);
    const cause = { useCase: 'publish-rulebook', id: decision.id } as const;
    const redecided = await redecideEveryone(tx, actor, cause);
    if (!redecided.ok) return redecided;
    const published = viewItem({ ...row, ...change });
    const coveragesChanged = redecided.value.filter(({ from, to }) => from !== to).length;
    return ok<PublishedRulebook>(
      visibleTo(actor, 'PublishedRulebook', { ...published, coveragesChanged }),
    );
  },
);
