import { RULES, type RuleId } from '../../domain/rulebook/rules.js';
import type { Catalogue } from '../texts/catalogue.js';

/** What a rule (R) or a reading (D) is called and says, in one language. */
export interface RuleText {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
}

/** Every rule and reading in the order of their numbers. */
export function ruleTexts({ rules }: Catalogue): RuleText[] {
  const ids = Object.keys(RULES) as RuleId[];
  const texts = [
    ...ids.map((id) => ({ id, title: rules.titles[id], explanation: rules.explanations[id] })),
    ...Object.entries(rules.further).map(([id, further]) => ({ id, ...further })),
  ];
  return texts.sort((a, b) => numberOf(a.id) - numberOf(b.id));
}

/** R before D, and each in the order of its numbers. */
function numberOf(id: string): number {
  return Number(id.slice(2)) + (id.startsWith('D') ? 1000 : 0);
}

/** One of them; undefined when there is no such rule. */
export function ruleText(id: string, t: Catalogue): RuleText | undefined {
  return ruleTexts(t).find((rule) => rule.id === id);
}

export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}
