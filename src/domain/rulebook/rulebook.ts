import { createHash } from 'node:crypto';
import { canonicalJson } from '../ledger/canonical-json.js';
import { ok, refused, type Result } from '../result.js';
import type { IsoDate } from '../time/iso-date.js';
import type { Dated, ParameterKey, Parameters, ParameterValues } from './parameters.js';
import type { Wording } from './wording.js';

/** What a rulebook says, as plain JSON: this is what is stored, and what the version is computed over. */
export interface RulebookContent {
  readonly title: Wording;
  readonly parameters: Parameters;
}

/** A rulebook that passed validation. Frozen: another content is another rulebook with another version. */
export interface Rulebook extends RulebookContent {
  /** SHA-256, hex, over the canonical JSON of the content. */
  readonly version: string;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Seals content that passed validation (see readRulebook) and names it by its hash. */
export function sealRulebook(content: RulebookContent): Rulebook {
  const version = createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
  return deepFreeze({ version, ...content });
}

/** The content to store; reading it again gives the same version. */
export function contentOf(rulebook: Rulebook): RulebookContent {
  return { title: rulebook.title, parameters: rulebook.parameters };
}

export function isInForce(dated: Pick<Dated<unknown>, 'from' | 'to'>, date: IsoDate): boolean {
  return (dated.from === null || dated.from <= date) && (dated.to === null || date <= dated.to);
}

/**
 * The value in force on a date, with its source. Refusal `no_parameter_in_force` when there is none: a gap is never
 * taken for zero.
 */
export function parameterOn<Key extends ParameterKey>(
  rulebook: Rulebook,
  key: Key,
  date: IsoDate,
): Result<Dated<ParameterValues[Key]>> {
  const dated = rulebook.parameters[key].find((candidate) => isInForce(candidate, date));
  if (dated) return ok(dated);
  return refused('no_parameter_in_force', `The rulebook has no ${key} in force on ${date}`, {
    facts: { parameter: key, date, rulebook: rulebook.version },
  });
}

/** Parameters that have no value on any date. An agency's rulebook has none of these; a test's may. */
export function missingParameters(rulebook: Rulebook): ParameterKey[] {
  const keys = Object.keys(rulebook.parameters) as ParameterKey[];
  return keys.filter((key) => rulebook.parameters[key].length === 0);
}
