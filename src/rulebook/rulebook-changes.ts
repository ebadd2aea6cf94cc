import { canonicalJson } from '../domain/ledger/canonical-json.js';
import type { ParameterKey } from '../domain/rulebook/parameters.js';
import type { Rulebook } from '../domain/rulebook/rulebook.js';
import { wordingIn } from '../domain/rulebook/wording.js';
import { type RulebookParameterView, viewParameter } from './rulebook.view.js';

/** One side of a change: which rulebook, and what it says of the parameters that differ. */
export interface RulebookSide {
  readonly version: string;
  readonly title: string;
  readonly parameters: readonly RulebookParameterView[];
}

/** What one rulebook says differently from another: only the parameters that differ, on both sides. */
export function rulebookChange(
  before: Rulebook,
  after: Rulebook,
): { before: RulebookSide; after: RulebookSide } {
  const keys = Object.keys(after.parameters) as ParameterKey[];
  const changed = keys.filter(
    (key) => canonicalJson(before.parameters[key]) !== canonicalJson(after.parameters[key]),
  );
  const side = (rulebook: Rulebook): RulebookSide => ({
    version: rulebook.version,
    title: wordingIn(rulebook.title, 'en'),
    parameters: changed.map((key) => viewParameter(rulebook, key)),
  });
  return { before: side(before), after: side(after) };
}
