import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase } from '../src/data-source.js';
import { addDays } from '../src/domain/time/iso-date.js';
import { readStatement } from '../src/ledger/read-statement.js';
import { creditPoster } from './post-one-credit.js';
import { type BenchRow, benchRow } from './report.js';
import { interleave, timed } from './rounds.js';
import { RowWriter } from './row-writer.js';
import { seedAgreements } from './seed-agreements.js';

const PROJECTS = 10;
const BACK_DATED = 20;
const READS = 200;
/** How many days the entries are spread over. */
const DAYS = 9000;

/** The statement of a long agreement beside that of a short one in the same database. */
export async function benchStatement(directory: string, quick: boolean): Promise<BenchRow[]> {
  const file = join(directory, 'statement.sqlite');
  const database = await openDatabase({ databaseUrl: null, sqliteFile: file });
  const [short = '', long = ''] = await seedAgreements(database, 2);
  const { actor, post } = await creditPoster(database);
  for (const agreementId of [short, long]) await post(agreementId);
  const postings = quick ? { short: 100, long: 2000 } : { short: 1000, long: 1_000_000 };
  const middle = {
    [short]: lengthen(file, short, postings.short / 2),
    [long]: lengthen(file, long, postings.long / 2),
  };
  const reads = quick ? 10 : READS;
  const perRead = async (agreementId: string, point: object): Promise<number> =>
    (await timed(async () => {
      for (let time = 0; time < reads; time += 1) {
        const input = { agreementId, limit: 25, ...point };
        const read = await database.read((tx) => readStatement(tx, actor, input));
        if (!read.ok || read.value.items.length === 0) throw new Error('the statement is empty');
      }
    })) / reads;
  const median = await interleave(quick ? 1 : 7, {
    shortNow: () => perRead(short, {}),
    longNow: () => perRead(long, {}),
    shortThen: () => perRead(short, middle[short]!),
    longThen: () => perRead(long, middle[long]!),
  });
  await database.close();
  const row = (name: string, measured: number, peerMeasured: number): BenchRow =>
    benchRow(
      {
        name: `statement of ${postings.long} postings, ${name}`,
        unit: 'ms',
        measured,
        peer: `of ${postings.short} postings`,
        peerMeasured,
      },
      { atMost: 2 },
    );
  return [
    row('now', median.longNow, median.shortNow),
    row('as of a day and known on an instant', median.longThen, median.shortThen),
  ];
}

/** Makes a chain so many entries long, of two postings each; answers a point in its middle. */
function lengthen(
  file: string,
  agreementId: string,
  entries: number,
): { asOf: string; knownAt: string } {
  const raw = new Database(file);
  raw.pragma('synchronous = OFF');
  const entry = new RowWriter(raw, 'ledger_entry', 'agreement_id = ?', agreementId);
  const postings = [1, 2].map(
    (line) =>
      new RowWriter(raw, 'ledger_posting', `line = ${line} AND entry_id = ?`, String(entry.row.id)),
  );
  const balance = new RowWriter(raw, 'ledger_balance', 'agreement_id = ?', agreementId);
  const head = new RowWriter(raw, 'ledger_head', 'agreement_id = ?', agreementId);
  const first = Number(entry.row.sequence) + 1;
  // From the day of the first entry on, since neither dates nor instants fall along a chain.
  const dayOf = (at: number): string =>
    addDays(String(entry.row.effective_on), 1 + Math.floor((at * DAYS) / entries));
  const instantOf = (at: number): string => `${dayOf(at)}T12:00:00.000Z`;
  let day = '';
  raw.transaction(() => {
    for (let project = 0; project < PROJECTS; project += 1) {
      balance.insert({ project_id: `project-${project}` });
    }
    for (let at = 0; at < entries; at += 1) {
      if (at % Math.ceil(entries / DAYS) === 0) day = dayOf(at);
      const isBackDated = at % Math.ceil(entries / BACK_DATED) === 1;
      const id = `${agreementId.slice(-12)}-${at}`;
      const project_id = `project-${at % PROJECTS}`;
      entry.insert({
        id,
        sequence: first + at,
        project_id,
        report_id: id,
        effective_on: isBackDated ? addDays(day, -10) : day,
        latest_effective_on: day,
        recorded_at: `${day}T12:00:00.000Z`,
        calculation: '{}',
      });
      for (const posting of postings) posting.insert({ entry_id: id });
    }
    const sequence = first + entries - 1;
    head.update({ sequence, latest_effective_on: day }, 'agreement_id');
  })();
  raw.pragma('wal_checkpoint(TRUNCATE)');
  raw.close();
  const middle = Math.floor(entries / 2);
  return { asOf: addDays(dayOf(middle), -5), knownAt: instantOf(middle) };
}
