import { type DecisionView, viewDecision } from '../access/decision.view.js';
import { personOf } from '../access/actor.js';
import { prepareDecision } from '../access/four-eyes.js';
import { useCase } from '../access/use-case.js';
import { canonicalJson } from '../domain/ledger/canonical-json.js';
import { ok, refused, type Refused } from '../domain/result.js';
import { contentOf, missingParameters, type Rulebook } from '../domain/rulebook/rulebook.js';
import { wordingIn } from '../domain/rulebook/wording.js';
import type { Tx } from '../platform/sql.js';
import { publicationInForce, rulebookInForce } from '../rulebook/current-rulebook.js';
import { readRulebookText, type RulebookFileError } from '../rulebook/read-rulebook-file.js';
import { rulebookChange } from '../rulebook/rulebook-changes.js';
import { RulebookVersion } from '../rulebook/rulebook-version.entity.js';

export interface ProposeRulebook {
  /** YAML or JSON, as in seed/rulebook/default.yaml. */
  readonly document: string;
  readonly reason: string;
}

const MAX_TITLE = 200;

/**
 * Proposes another rulebook, for a second person to publish. The decision shows what the rulebook
 * in force says and what this one would say, parameter by parameter.
 *
 * Refuses `invalid` with every fault of the document by line, also when a parameter has no value at
 * all, and `duplicate` when its content was published before: a rulebook that returns needs a
 * title of its own, so that an amount names the time it was computed in.
 */
export const proposeRulebook = useCase(
  'propose-rulebook',
  async (tx, actor, input: ProposeRulebook) => {
    const reading = readRulebookText(input.document, 'document');
    if (!reading.ok) return faulty(reading.errors);
    const { rulebook } = reading;
    const unfit = unfitFor(rulebook);
    if (unfit.length > 0) return faulty(unfit);
    const known = await tx.findOneBy(RulebookVersion, { id: rulebook.version });
    if (known?.state === 'published') {
      return refused('duplicate', 'This rulebook was published before.', {
        facts: { version: known.id, publishedAt: known.publishedAt },
      });
    }
    if (known === null) await keep(tx, rulebook, input.document, personOf(actor), actor.at);
    const decision = await prepareDecision(tx, actor, {
      kind: 'publish-rulebook',
      objectId: rulebook.version,
      objectVersion: (await publicationInForce(tx)).sequence,
      change: rulebookChange(await rulebookInForce(tx), rulebook),
      reason: input.reason,
    });
    return ok<DecisionView>(viewDecision(actor, decision));
  },
);

type Fault = Pick<RulebookFileError, 'line' | 'field' | 'reason'>;

/** What a rulebook for a test may be and one in force may not. */
function unfitFor(rulebook: Rulebook): Fault[] {
  const missing = missingParameters(rulebook).map((key) => ({
    field: key,
    reason: 'has no value',
  }));
  const isLong = wordingIn(rulebook.title, 'en').length > MAX_TITLE;
  const title = { field: 'title', reason: `has more than ${MAX_TITLE} characters` };
  return [...(isLong ? [title] : []), ...missing].map((fault) => ({ line: 1, ...fault }));
}

function faulty(faults: readonly Fault[]): Refused {
  return refused('invalid', 'The document is not a rulebook.', {
    errors: faults.map(({ line, field, reason }) => ({
      field,
      message: `line ${line}: ${reason}`,
    })),
  });
}

async function keep(
  tx: Tx,
  rulebook: Rulebook,
  document: string,
  preparedBy: string,
  preparedAt: string,
): Promise<void> {
  await tx.insert(RulebookVersion, {
    id: rulebook.version,
    title: wordingIn(rulebook.title, 'en'),
    document,
    content: canonicalJson(contentOf(rulebook)),
    state: 'proposed',
    sequence: null,
    preparedBy,
    preparedAt,
    publishedBy: null,
    publishedAt: null,
  });
}
