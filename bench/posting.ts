import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Actor } from '../src/access/actor.js';
import { perform } from '../src/access/perform.js';
import { useCase } from '../src/access/use-case.js';
import { openDatabase } from '../src/data-source.js';
import { computeEntitlement } from '../src/domain/credit/compute-entitlement.js';
import type { CreditInput } from '../src/domain/credit/credit-input.js';
import { ok } from '../src/domain/result.js';
import { postEntitlement } from '../src/ledger/post-entitlement.js';
import type { Database as Motpost } from '../src/platform/database.js';
import { newId } from '../src/platform/ids.js';
import { rulebookInForce } from '../src/rulebook/current-rulebook.js';
import { type BenchRow, benchRow } from './report.js';
import { RowWriter } from './row-writer.js';
import { interleave, timed } from './rounds.js';
import { seedAgreements, seedDecision, seedPerson } from './seed-agreements.js';

const AT = '2026-03-02T09:00:00.000Z';

/** A report of five lines, as a project's first. */
const REPORT: CreditInput = {
  lines: [1, 2, 3, 4, 5].map((line) => ({
    lineId: `line-${line}`,
    date: `2025-0${line}-15`,
    amount: `${line}000.00`,
    norwegian: `${line * 4}00.50`,
    basis: 'production',
    factor: '1.5',
  })),
  baselines: [],
};

interface PostCredit {
  readonly agreementId: string;
  readonly projectId: string;
  readonly reportId: string;
  readonly decisionId: string;
}

/** What approving a report does to the ledger, without the report's own tables. */
const postOneCredit = useCase('approve-report', async (tx, actor, input: PostCredit) => {
  const computed = computeEntitlement(REPORT, await rulebookInForce(tx));
  if (!computed.ok) return computed;
  const content = { ...computed.value, ...input, effectiveOn: '2026-03-02', reason: null };
  return postEntitlement(tx, actor, content);
});

/** One credit, from the key that makes it happen once to the durable commit. */
export async function benchPosting(directory: string, quick: boolean): Promise<BenchRow[]> {
  const file = join(directory, 'posting.sqlite');
  const database = await openDatabase({ databaseUrl: null, sqliteFile: file });
  const [agreementId = '', peerId = ''] = await seedAgreements(database, 2);
  const { actor, decisionId } = await seedActor(database);
  const post = async (toAgreement: string): Promise<void> => {
    const input = { agreementId: toAgreement, projectId: newId(), reportId: newId(), decisionId };
    const done = await perform(database, postOneCredit, actor, input, { idempotencyKey: newId() });
    if (!done.ok) throw new Error(done.refusal.message);
  };
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

async function seedActor(database: Motpost): Promise<{ actor: Actor; decisionId: string }> {
  let seeded = { personId: '', decisionId: '' };
  await database.write(async (tx) => {
    seeded = { personId: await seedPerson(tx), decisionId: await seedDecision(tx) };
    return ok(null);
  });
  const { personId, decisionId } = seeded;
  const actor = {
    personId,
    role: 'approver',
    organisationId: null,
    at: AT,
    requestId: null,
  } as const;
  return { actor, decisionId };
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
