import { expect, it } from '@jest/globals';
import {
  contactReportStates,
  contactReportSteps,
  contactReportTable,
} from '../../src/domain/lifecycle/contact-report.js';
import { draw, rows } from '../support/draw-states.js';

it('a report on a contact: every state with every step', () => {
  expect(contactReportSteps).toEqual(['handle']);
  expect(draw(contactReportTable, contactReportStates, contactReportSteps)).toEqual(
    rows(`
      open    handled
      handled -
    `),
  );
});
