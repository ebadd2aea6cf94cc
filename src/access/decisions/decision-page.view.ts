import type { Page } from '../../platform/http/paging.js';
import { DecisionView } from '../decision.view.js';

export class DecisionPage implements Page<DecisionView> {
  items: DecisionView[];
  next: string | null;
  previous: string | null;
}
