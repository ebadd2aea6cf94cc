import type { Dated } from './parameters.js';
import { type Citation, citationOf, RULES, type RuleId } from './rules.js';
import type { Rulebook } from './rulebook.js';

/** One step of an answer, in words and numbers. Plain JSON, to be stored beside what it explains. */
export interface Step {
  rule: RuleId;
  text: string;
  /** The numbers of the text, exact, by name. */
  figures: Record<string, string | string[]>;
  source: Citation;
  /** The step rests on a value that is chosen, not sourced; screens say so. */
  assumption: boolean;
  rulebookVersion: string;
}

/** A step under a rule; its source is the rule's own, or that of the dated value it rests on. */
export function step(
  rulebook: Pick<Rulebook, 'version'>,
  rule: RuleId,
  text: string,
  figures: Step['figures'],
  restsOn?: Pick<Dated<unknown>, 'source' | 'assumption'>,
): Step {
  return {
    assumption: restsOn?.assumption ?? false,
    figures,
    rule,
    rulebookVersion: rulebook.version,
    source: citationOf(restsOn?.source ?? RULES[rule].source),
    text,
  };
}
