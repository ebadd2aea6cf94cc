import { describe, expect, it } from '@jest/globals';
import {
  acquisitionStates,
  acquisitionSteps,
  acquisitionTable,
} from '../../src/domain/lifecycle/acquisition.js';
import {
  valueEventStates,
  valueEventSteps,
  valueEventTable,
} from '../../src/domain/lifecycle/value-event.js';
import { draw, rows } from '../support/draw-states.js';

describe('state tables of acquisitions, every state with every step', () => {
  it('acquisition', () => {
    expect(acquisitionSteps).toEqual([
      'change',
      'change the supplier of',
      'propose to exempt',
      'exempt',
      'propose to withdraw the exemption of',
      'withdraw the exemption of',
      'cover',
      'uncover',
    ]);
    expect(draw(acquisitionTable, acquisitionStates, acquisitionSteps)).toEqual(
      rows(`
        open   open   open open exempt -      -    agreed -
        exempt open   open -    -      exempt open -      -
        agreed agreed -    -    -      -      -    agreed open
      `),
    );
  });

  it('value event', () => {
    expect(valueEventSteps).toEqual(['sign', 'unsign', 'change', 'cancel']);
    expect(draw(valueEventTable, valueEventStates, valueEventSteps)).toEqual(
      rows(`
        expected   superseded - superseded cancelled
        signed     -          - superseded cancelled
        superseded -          - -          -
        cancelled  -          - -          -
      `),
    );
  });
});
