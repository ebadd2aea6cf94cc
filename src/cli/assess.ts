import { parseArgs } from 'node:util';
import { assessSupplier, type SupplierAssessment } from '../domain/duty/assess-supplier.js';
import type { SupplierFacts } from '../domain/duty/facts.js';
import { eventsWithoutThreshold } from '../domain/duty/without-threshold.js';
import type { Rulebook } from '../domain/rulebook/rulebook.js';
import { citationOf } from '../domain/rulebook/rules.js';
import { assessAnswer } from './assess-answer.js';
import { assessTables } from './assess-tables.js';
import { BadInput, UsageError } from './bad-input.js';
import { EXIT, type Command, type ExitCode, type Io } from './command.js';
import { loadRulebook } from './load-rulebook.js';
import { readEvents, type EventsFile } from './read-events.js';
import { readRates } from './read-rates.js';

/** `motpost assess`: decides the duty to have an agreement for every supplier of a file (R-1 … R-5). */
export const assess: Command = {
  usage: 'assess EVENTS.csv --rates RATES.csv [--rulebook FILE] [--json]',
  run,
};

function run(args: string[], io: Io): ExitCode {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rates: { type: 'string' },
      rulebook: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [eventsPath, ...others] = positionals;
  if (!eventsPath || others.length > 0) throw new UsageError('assess takes one file of events');
  if (!values.rates) throw new UsageError('assess needs --rates');

  const bad = new BadInput();
  const rulebook = loadRulebook(values.rulebook, bad);
  const rates = readRates(values.rates, bad);
  const file = readEvents(eventsPath, rates, bad);
  if (!rulebook || !bad.isEmpty) return bad.report(io);

  const assessed = assessAll(eventsPath, file, rulebook, bad);
  if (!bad.isEmpty) return bad.report(io);
  noteAssumptions(file, rulebook, io);
  io.out(
    values.json
      ? `${JSON.stringify(assessAnswer(file, assessed, rulebook), null, 2)}\n`
      : assessTables(file, assessed, rulebook),
  );
  return EXIT.done;
}

function assessAll(
  path: string,
  file: EventsFile,
  rulebook: Rulebook,
  bad: BadInput,
): SupplierAssessment[] {
  return file.suppliers.flatMap((facts) => {
    const assessed = assessSupplier(facts, rulebook);
    if (assessed.ok) return [assessed.value];
    const { code, rule, message, facts: about = {} } = assessed.refusal;
    const column = rule === 'R-4' ? 'foreign_amount' : 'amount';
    if (code === 'no_parameter_in_force')
      nameEventsWithoutThreshold(path, facts, file, rulebook, bad);
    else bad.add(path, file.lineOfEvent.get(String(about.eventId)) ?? 1, column, message);
    return [];
  });
}

function nameEventsWithoutThreshold(
  path: string,
  facts: SupplierFacts,
  file: EventsFile,
  rulebook: Rulebook,
  bad: BadInput,
): void {
  for (const { id, date } of eventsWithoutThreshold(facts, rulebook)) {
    const reason = `The rulebook has no threshold or window length in force on ${date}`;
    bad.add(path, file.lineOfEvent.get(id)!, 'date', reason);
  }
}

/** What a reader of the answer must know: values that are chosen rather than sourced, and values not stated. */
function noteAssumptions(file: EventsFile, rulebook: Rulebook, io: Io): void {
  for (const { value, assumption, source } of rulebook.parameters.threshold) {
    if (!assumption) continue;
    const { note = '' } = citationOf(source);
    io.err(`note: the threshold of ${value} NOK is an assumption. ${note}\n`);
  }
  for (const event of file.events) {
    const isMissing =
      event.norwegianSeller && event.regime !== 'foa' && event.foreignAmountOre === null;
    if (!isMissing) continue;
    const line = file.lineOfEvent.get(event.id);
    io.err(
      `note: line ${line}, foreign_amount: not stated for a Norwegian seller; nothing is added for it (R-4)\n`,
    );
  }
}
