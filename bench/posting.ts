import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDatabase } from '../src/data-source.js';
import { newId } from '../src/platform/ids.js';
import { creditPoster } from './post-one-credit.js';
import { type BenchRow, benchRow } from './report.js';
import { RowWriter } from './row-writer.js';
import { interleave, timed } from './rounds.js';
import { seedAgreements } from './seed-agreements.js';

/** One credit, from the key that makes it happen once to the durable commit. */
export async function benchPosting(directory: string, quick: boolean): Promise<BenchRow[]> {
  const file = join(directory, 'posting.sqlite');
  const database = await openDatabase({ databaseUrl: null, sqliteFile: file });
  const [agreementId = '', peerId = ''] = await seedAgreements(database, 2);
  const { post } = await creditPoster(database);
  await post(peerId);
  const raw = new Database(file);
  raw.pragma('synchronous = FULL');
  const writeSameRows = sameRowsWriter(raw, peerId);
  const times = quick ? 20 : 500;
  const perSecond = async (work: () => unknown): Promise<number> =>
    (times * 1000) /
    (await timed(async () => {
      for (let time = 0; time < times; time += 1) await work();
    }));
  const median = await interleave(quick ? 1 : 7, {
    ours: () => perSecond(() => post(agreementId)),
    raw: () => perSecond(writeSameRows),
  });
  raw.close();
  await database.close();
  return [
    benchRow(
      {
        name: 'posting one credit of a report with five lines',
        unit: 'per second',
        measured: median.ours,
        peer: 'raw transaction of the same rows',
        peerMeasured: median.raw,
      },
      { atLeast: 0.5 },
    ),
  ];
}

/** Writes what a posting writes, row for row, with statements prepared once and nothing else. */
function sameRowsWriter(raw: Database.Database, agreementId: string): () => void {
  const entry = new RowWriter(raw, 'ledger_entry', 'agreement_id = ?', agreementId);
  const of = (table: string, where: string, value: string): RowWriter =>
    new RowWriter(raw, table, where, value);
  const entryId = String(entry.row.id);
  const postings = ['1', '2'].map((line) =>
    of('ledger_posting', `line = ${line} AND entry_id = ?`, entryId),
  );
  const balance = of('ledger_balance', 'agreement_id = ?', agreementId);
  const head = of('ledger_head', 'agreement_id = ?', agreementId);
  const key = of('idempotency_record', 'answer LIKE ?', `%${entryId}%`);
  const audit = of('audit_record', 'action = ?', 'approve-report');
  let sequence = Number(entry.row.sequence);
  return raw.transaction(() => {
    sequence += 1;
    const [id, project_id] = [newId(), newId()];
    key.insert({ key: newId() });
    entry.insert({ id, sequence, project_id, report_id: newId() });
    for (const posting of postings) posting.insert({ entry_id: id });
    head.update({ sequence }, 'agreement_id');
    balance.insert({ project_id });
    audit.insert({ id: newId() });
  });
}
