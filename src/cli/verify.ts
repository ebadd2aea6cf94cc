import { parseArgs } from 'node:util';
import { Agreement } from '../agreements/agreement.entity.js';
import { openForReading } from '../data-source.js';
import { rootOf } from '../domain/ledger/anchor.js';
import type { Verification } from '../ledger/verify-ledger.js';
import { readStorage } from '../platform/config.js';
import { verifyRecords } from '../verification/verify-records.js';
import { UsageError } from './bad-input.js';
import { EXIT, type Command, type ExitCode, type Io } from './command.js';
import { readHeads } from './read-heads.js';

/**
 * `motpost verify`: walks the whole ledger, holds it against the records around it, and names the
 * first entry that fails, of each kind. With `--against` also against the heads of an earlier
 * answer: what nobody with the database alone can make fit.
 */
export const verify: Command = { usage: 'verify [--json] [--against FILE]', run };

/** What `verify --json` answers. Names and order of keys are kept for whoever scripts against it. */
interface VerifyAnswer {
  ok: boolean;
  agreements: number;
  entries: number;
  failures: {
    kind: string;
    /** How often; the rest is about the first. */
    count: number;
    /** The agreement's number. */
    agreement: string | null;
    agreementId: string | null;
    /** Null when it concerns no single entry. */
    sequence: number | null;
    entryId: string | null;
    message: string;
  }[];
  /** One hash over all heads. */
  root: string;
  /** Where each chain ends: keep them elsewhere, for `--against`. */
  heads: { agreement: string | null; agreementId: string; entries: number; hash: string }[];
}

async function run(args: string[], io: Io): Promise<ExitCode> {
  const options = { json: { type: 'boolean' }, against: { type: 'string' } } as const;
  const { json, against } = parseArgs({ args, options }).values;
  const earlier = against === undefined ? [] : readHeads(against);
  const database = await openForReading(readStorage(process.env));
  if (database === null) {
    throw new UsageError('MOTPOST_DB or DATABASE_URL names no database of this version');
  }
  try {
    const answer = await database.snapshot(async (tx) => {
      const verification = await verifyRecords(tx, earlier);
      const agreements = await tx.find(Agreement, { select: { id: true, number: true } });
      return answerOf(verification, new Map(agreements.map(({ id, number }) => [id, number])));
    });
    io.out(json ? `${JSON.stringify(answer, null, 2)}\n` : textOf(answer));
    return answer.ok ? EXIT.done : EXIT.checkFailed;
  } finally {
    await database.close();
  }
}

function answerOf(
  { agreements, entries, findings, heads }: Verification,
  numbers: ReadonlyMap<string, string>,
): VerifyAnswer {
  return {
    ok: findings.length === 0,
    agreements,
    entries,
    failures: findings.map(({ kind, count, first }) => ({
      kind,
      count,
      agreement: numbers.get(first.agreementId ?? '') ?? null,
      agreementId: first.agreementId,
      sequence: first.sequence,
      entryId: first.entryId,
      message: first.message,
    })),
    root: rootOf(heads),
    heads: heads.map(({ agreementId, ...head }) => ({
      agreement: numbers.get(agreementId) ?? null,
      agreementId,
      ...head,
    })),
  };
}

function textOf({ ok, agreements, entries, failures }: VerifyAnswer): string {
  const walked = `${agreements} agreements, ${entries} entries`;
  if (ok) return `${walked}: every entry, calculation and balance holds.\n`;
  const lines = failures.map(({ kind, count, agreement, sequence, entryId, message }) => {
    const place = sequence === null ? '' : `, entry ${sequence} (${entryId})`;
    return `  ${kind} (${count}), first in ${agreement ?? 'no agreement'}${place}: ${message}\n`;
  });
  return `${walked}: the ledger does not hold.\n${lines.join('')}`;
}
