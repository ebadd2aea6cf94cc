import { accessViews } from './access-views.js';
import { acquisitionViews } from './acquisition-views.js';
import { agreementViews } from './agreement-views.js';
import { projectViews, reportViews } from './project-views.js';
import { publicViews } from './public-views.js';
import { registryViews } from './registry-views.js';

/**
 * What each role sees of each object: the one statement of it, by the name of the view. Answers are
 * shaped from it (`visible-to.ts`), and the page and the tests are made from it. Whether somebody
 * sees an object at all, the table of permissions says.
 */
export const views = {
  ...publicViews,
  ...registryViews,
  ...acquisitionViews,
  ...agreementViews,
  ...projectViews,
  ...reportViews,
  ...accessViews,
};

export type ViewName = keyof typeof views;
