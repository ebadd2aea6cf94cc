import type { Messages } from './message.js';
import { readingExplanations } from './reading-explanations.js';
import { ruleExplanations } from './rule-explanations.js';
import { ruleTitles } from './rule-titles.js';

export const rulesMessages = {
  title: { nb: 'Reglene', nn: 'Reglane', en: 'The rules' },
  titles: ruleTitles,
  explanations: { ...ruleExplanations, ...readingExplanations },
} as const satisfies Messages;
