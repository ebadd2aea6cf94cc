import { RulebookItem } from '../rulebook/rulebook.view.js';

/** A rulebook that has just been published. */
export class PublishedRulebook extends RulebookItem {
  /** How many acquisitions have another coverage under it. @example 0 */
  coveragesChanged: number;
}
