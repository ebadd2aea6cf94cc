import { parseArgs } from 'node:util';
import { computeCredit, type Credit } from '../domain/credit/compute-credit.js';
import type { Rulebook } from '../domain/rulebook/rulebook.js';
import { BadInput, UsageError } from './bad-input.js';
import { EXIT, type Command, type ExitCode, type Io } from './command.js';
import { loadRulebook } from './load-rulebook.js';
import { readBaselines, readCreditLines, type ProjectFile } from './read-credit.js';
import { renderTable } from './render-table.js';

/** `motpost credit`: what every project of a file is entitled to (R-9 … R-12, D-8 … D-10). */
export const credit: Command = {
  usage: 'credit LINES.csv [--baselines BASELINES.csv] [--rulebook FILE] [--json]',
  run,
};

function run(args: string[], io: Io): ExitCode {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      baselines: { type: 'string' },
      rulebook: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [linesPath, ...others] = positionals;
  if (!linesPath || others.length > 0) throw new UsageError('credit takes one file of lines');

  const bad = new BadInput();
  const rulebook = loadRulebook(values.rulebook, bad);
  const projects = readCreditLines(linesPath, bad);
  if (values.baselines !== undefined) readBaselines(values.baselines, projects, bad);
  if (!rulebook || !bad.isEmpty) return bad.report(io);

  const credits = computeAll(projects, rulebook);
  if (!bad.isEmpty) return bad.report(io);
  io.out(values.json ? `${JSON.stringify(creditAnswer(credits), null, 2)}\n` : creditText(credits));
  return EXIT.done;
}

function computeAll(projects: Map<string, ProjectFile>, rulebook: Rulebook): Map<string, Credit> {
  const credits = new Map<string, Credit>();
  for (const [project, { input, rows }] of projects) {
    const result = computeCredit(input, rulebook);
    if (result.ok) credits.set(project, result.value);
    else rows[0]!.bad('project', `"${project}": ${result.refusal.message}`);
  }
  return credits;
}

/** The answer of `credit --json`. Names and order of keys are a fixed contract with whoever scripts against it. */
function creditAnswer(credits: Map<string, Credit>) {
  return {
    projects: [...credits].map(([project, figures]) => ({
      project,
      reported: figures.reported.toString(),
      norwegian: figures.norwegian.toString(),
      counted: figures.counted.toString(),
      share: figures.share,
      recognisedShare: figures.recognisedShare,
      credit: figures.credit.toString(),
    })),
  };
}

/** The same for a human, with the steps that lead to each figure. */
function creditText(credits: Map<string, Credit>): string {
  const header = [
    'Project',
    'Reported',
    'Norwegian',
    'Counted',
    'Share',
    'Recognised',
    'Credit, NOK',
  ];
  const rows = creditAnswer(credits).projects.map((project) => Object.values(project));
  const steps = [...credits].map(([project, figures]) => {
    const lines = figures.steps.map((step) => `  ${step.rule}  ${step.text}`);
    return [`How ${project} comes to ${figures.credit.toString()} NOK:`, ...lines, ''].join('\n');
  });
  return [renderTable(header, rows), ...steps].join('\n');
}
