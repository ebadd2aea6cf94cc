import { describe, expect, it } from '@jest/globals';
import {
  agreementStates,
  agreementSteps,
  agreementTable,
} from '../../src/domain/lifecycle/agreement.js';
import { draw, rows } from '../support/draw-states.js';

describe('state tables, every state with every step', () => {
  it('agreement', () => {
    expect(agreementSteps).toEqual([
      'change',
      'propose',
      'reject',
      'sign',
      'sign as conditional',
      'activate',
      'amend',
      'renew',
      'fulfil',
      'reopen',
      'expire',
      'terminate',
      'discard',
    ]);
    expect(draw(agreementTable, agreementStates, agreementSteps)).toEqual(
      rows(`
        draft       draft proposed -     -      -           -      -           -      -         -      -       -          discarded
        proposed    draft proposed draft active conditional -      -           -      -         -      -       -          discarded
        active      -     -        -     -      -           -      active      -      fulfilled -      expired terminated -
        conditional -     -        -     -      -           active conditional -      -         -      expired terminated -
        fulfilled   -     -        -     -      -           -      fulfilled   -      -         active -       -          -
        expired     -     -        -     -      -           -      -           active -         -      -       -          -
        terminated  -     -        -     -      -           -      -           -      -         -      -       -          -
        discarded   -     -        -     -      -           -      -           -      -         -      -       -          -
      `),
    );
  });
});
