import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../../src/demo/load-demo.js';
import { sql } from '../../src/platform/sql.js';
import { type Api, readApi } from '../support/api-calls.js';
import { TestApp } from '../support/app.js';
import { expectCoherentLedger } from '../support/coherent.js';
import { engines } from '../support/engines.js';
import { Fuzz, type Shot } from '../support/fuzz.js';

const SEED = Number(process.env.FUZZ_SEED ?? '20261120');
const CALLS_PER_ENGINE = Number(process.env.FUZZ_CALLS ?? '3000');
const AT_ONCE = 12;

/** Words that only our insides use. */
const INSIDES = /\bat .+\.[jt]s:\d+|node_modules|SQLITE|QueryFailed|TypeORM|SELECT |pg_catalog/;

const TABLES = [
  ...['organisation', 'organisation_identifier', 'point_of_contact', 'acquisition', 'value_event'],
  ...['agreement', 'project', 'report', 'report_line', 'ledger_entry', 'decision', 'person'],
];

describe.each(engines)('whatever is sent to the API on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let api: Api;
  const ids: Record<string, string[]> = {};
  const answers = new Map<number, number>();

  beforeAll(async () => {
    api = await readApi();
    motpost = await TestApp.start(newStorage, '2026-11-20T09:00:00.000Z');
    await loadDemo(motpost.database);
    for (const table of TABLES) {
      const text = `SELECT id FROM ${table} ORDER BY id LIMIT 40`;
      const rows = await motpost.database.read((tx) => sql<{ id: string }>(tx, text));
      ids[table] = rows.map(({ id }) => id);
    }
  });
  afterAll(() => motpost.close());

  const fire = async ({ who, method, path, headers, body }: Shot): Promise<string | null> => {
    const sent = new Headers(headers);
    if (who !== 'public') sent.set('authorization', `Bearer ${await motpost.tokenOf(who)}`);
    const content = body === undefined ? {} : { body };
    const answer = await fetch(motpost.url + path, { method, headers: sent, ...content });
    const text = await answer.text();
    answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
    const type = answer.headers.get('content-type') ?? '';
    const fault =
      (answer.status >= 500 && `${answer.status}`) ||
      (answer.status >= 400 && !type.startsWith('application/problem+json') && `is ${type}`) ||
      (answer.status < 500 && INSIDES.exec(text)?.[0]);
    return fault
      ? `${fault}: ${who} ${method} ${path} ${body ?? ''} → ${text}`.slice(0, 900)
      : null;
  };

  it(`is answered with a reason and without our insides (${CALLS_PER_ENGINE} requests, seed ${SEED})`, async () => {
    const fuzz = new Fuzz(api, ids, SEED);
    const faults: string[] = [];
    for (let sent = 0; sent < CALLS_PER_ENGINE; sent += AT_ONCE) {
      const shots = Array.from({ length: AT_ONCE }, () => fuzz.shot());
      const found = await Promise.all(shots.map(fire));
      faults.push(...found.filter((fault) => fault !== null));
    }
    expect(faults.slice(0, 10)).toEqual([]);
  }, 600_000);

  it('gets to what is right, to what is refused and to what is not there', () => {
    for (const status of [200, 201, 400, 401, 403, 404, 409, 412, 422]) {
      expect([status, (answers.get(status) ?? 0) > 0]).toEqual([status, true]);
    }
  });

  it('leaves a ledger that verifies', () => expectCoherentLedger(motpost.database));
});
