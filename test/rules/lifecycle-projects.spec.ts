import { describe, expect, it } from '@jest/globals';
import {
  type ProjectStep,
  projectStates,
  projectTable,
} from '../../src/domain/lifecycle/project.js';
import { lineStates, lineTable, type LineStep } from '../../src/domain/lifecycle/report-line.js';
import { type ReportStep, reportStates, reportTable } from '../../src/domain/lifecycle/report.js';
import { draw, rows } from '../support/draw-states.js';

describe('state tables, every state with every step', () => {
  it('project', () => {
    const steps: ProjectStep[] = [
      'change',
      'propose',
      'assess',
      'approve',
      'return',
      'reject',
      'withdraw',
      'change-terms',
      'report',
      'complete',
      'propose to reopen',
      'reopen',
    ];
    expect(draw(projectTable, projectStates, steps)).toEqual(
      rows(`
        draft     draft    proposed -        -        -        -        withdrawn -        -        -         -         -
        proposed  -        -        assessed -        returned rejected withdrawn -        -        -         -         -
        assessed  -        -        assessed approved returned rejected withdrawn -        -        -         -         -
        returned  returned proposed -        -        -        -        withdrawn -        -        -         -         -
        approved  -        -        -        -        -        -        -         approved approved completed -         -
        rejected  -        -        -        -        -        -        -         -        -        -         -         -
        withdrawn -        -        -        -        -        -        -         -        -        -         -         -
        completed -        -        -        -        -        -        -         -        -        -         completed approved
      `),
    );
  });

  it('report', () => {
    const steps: ReportStep[] = [
      'change',
      'submit',
      'withdraw',
      'answer-line',
      'return',
      'verify',
      'approve',
      'reverse',
    ];
    expect(draw(reportTable, reportStates, steps)).toEqual(
      rows(`
        draft     draft    submitted withdrawn -         -        -        -        -
        submitted -        -         withdrawn submitted returned verified -        -
        returned  returned submitted withdrawn -         -        -        -        -
        withdrawn -        -         -         -         -        -        -        -
        verified  -        -         withdrawn -         returned verified approved -
        approved  -        -         -         -         -        -        -        reversed
        reversed  -        -         -         -         -        -        -        -
      `),
    );
  });

  it('report line', () => {
    const steps: LineStep[] = ['claim', 'confirm', 'dispute', 'release'];
    expect(draw(lineTable, lineStates, steps)).toEqual(
      rows(`
        draft     claimed -         -        -
        claimed   -       confirmed disputed draft
        confirmed -       -         disputed draft
        disputed  -       confirmed -        draft
      `),
    );
  });
});
