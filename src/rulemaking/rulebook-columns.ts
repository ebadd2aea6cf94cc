import { columnsOf } from '../platform/http/csv-columns.js';
import type { RulebookItem } from '../rulebook/rulebook.view.js';

const { plain, text } = columnsOf<RulebookItem>();

/** The published rulebooks as CSV. */
export const rulebookColumns = [
  ...plain('id'),
  ...text('title'),
  ...plain('state', 'sequence', 'publishedAt'),
];
