import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDemo } from '../../src/demo/load-demo.js';
import { sql } from '../../src/platform/sql.js';
import { type Api, readApi } from '../support/api-calls.js';
import { TestApp, type Who } from '../support/app.js';
import { expectCoherentLedger } from '../support/coherent.js';
import { engines } from '../support/engines.js';
import { Fuzz, type Shot } from '../support/fuzz.js';
import { type FormShot, FuzzForms } from '../support/fuzz-forms.js';
import { type SignedIn, signIn } from '../support/signed-in.js';

const SEED = Number(process.env.FUZZ_SEED ?? '20261120');
const CALLS_PER_ENGINE = Number(process.env.FUZZ_CALLS ?? '3000');
const FORMS_PER_ENGINE = Number(process.env.FUZZ_FORMS ?? '1000');
const AT_ONCE = 12;
/** After so many forms everybody signs in anew: a form may have ended their session. */
const FORMS_A_SESSION = 120;

/** Words that only our insides use. */
const INSIDES = /\bat .+\.[jt]s:\d+|node_modules|SQLITE|QueryFailed|TypeORM|SELECT |pg_catalog/;

const signedIn = ['officer', 'approver', 'supplier', 'firm', 'auditor', 'admin'] as const;

const TABLES = [
  ...['organisation', 'organisation_identifier', 'point_of_contact', 'acquisition', 'value_event'],
  ...['agreement', 'project', 'report', 'report_line', 'ledger_entry', 'decision', 'person'],
];

describe.each(engines)('whatever is sent on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let api: Api;
  let folder: string;
  const ids: Record<string, string[]> = {};
  const answers = new Map<number, number>();
  const formAnswers = new Map<number, number>();
  let lastBeforeForms: string;

  beforeAll(async () => {
    api = await readApi();
    folder = mkdtempSync(join(tmpdir(), 'motpost-mail-'));
    const mail = { smtpUrl: null, folder, from: 'motpost@example.com' };
    motpost = await TestApp.start(newStorage, '2026-11-20T09:00:00.000Z', { mail });
    await loadDemo(motpost.database);
    for (const table of TABLES) {
      const text = `SELECT id FROM ${table} ORDER BY id LIMIT 40`;
      const rows = await motpost.database.read((tx) => sql<{ id: string }>(tx, text));
      ids[table] = rows.map(({ id }) => id);
    }
  });
  afterAll(async () => {
    await motpost.close();
    rmSync(folder, { recursive: true });
  });

  /** What is wrong with an answer; null where nothing is. */
  const faultOf = (answer: Response, text: string, asked: string): string | null => {
    const type = answer.headers.get('content-type') ?? '';
    const isTyped = /^(application\/problem\+json|text\/html)/.test(type);
    const fault =
      (answer.status >= 500 && `${answer.status}`) ||
      (answer.status >= 400 && !isTyped && `is ${type}`) ||
      INSIDES.exec(text)?.[0];
    return fault ? `${fault}: ${asked} → ${text}`.slice(0, 900) : null;
  };

  const fire = async ({ who, method, path, headers, body }: Shot): Promise<string | null> => {
    const sent = new Headers(headers);
    if (who !== 'public') sent.set('authorization', `Bearer ${await motpost.tokenOf(who)}`);
    const content = body === undefined ? {} : { body };
    const answer = await fetch(motpost.url + path, { method, headers: sent, ...content });
    const text = await answer.text();
    answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
    const type = answer.headers.get('content-type') ?? '';
    if (answer.status >= 400 && !type.startsWith('application/problem+json')) return `is ${type}`;
    return faultOf(answer, text, `${who} ${method} ${path} ${body ?? ''}`);
  };

  const send = async (shot: FormShot, sessions: Map<Who, SignedIn>): Promise<string | null> => {
    const { who, path, contentType, headers, withToken } = shot;
    const session = sessions.get(who);
    const token = withToken === 'own' ? session?.csrfToken : 'x'.repeat(86);
    const body = withToken === 'none' ? shot.body : `${shot.body}&_csrf=${token ?? ''}`;
    const sent = new Headers({ 'content-type': contentType, ...headers });
    if (session !== undefined) sent.set('cookie', session.cookie);
    const answer = await fetch(motpost.url + path, {
      method: 'POST',
      headers: sent,
      body: Buffer.from(body, 'latin1'),
      redirect: 'manual',
    });
    formAnswers.set(answer.status, (formAnswers.get(answer.status) ?? 0) + 1);
    return faultOf(answer, await answer.text(), `${who} POST ${path} ${contentType} ${body}`);
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

  it(`also as a form (${FORMS_PER_ENGINE} forms, seed ${SEED})`, async () => {
    const { routes } = motpost.app.getHttpAdapter().getInstance().routeTable;
    const taking = routes.filter(
      ({ method, config: { useCase } }) => method === 'POST' && useCase !== undefined,
    );
    const [last] = await motpost.database.read((tx) =>
      sql<{ id: string }>(tx, 'SELECT MAX(id) AS id FROM audit_record'),
    );
    lastBeforeForms = last!.id;
    const fuzz = new FuzzForms(taking, ids, SEED);
    const faults: string[] = [];
    const sessions = new Map<Who, SignedIn>();
    for (let sent = 0; sent < FORMS_PER_ENGINE; sent += AT_ONCE) {
      if (sent % FORMS_A_SESSION === 0) {
        for (const who of signedIn) sessions.set(who, await signIn(motpost, who));
      }
      const shots = Array.from({ length: AT_ONCE }, () => fuzz.shot());
      const found = await Promise.all(shots.map((shot) => send(shot, sessions)));
      faults.push(...found.filter((fault) => fault !== null));
    }
    expect(faults.slice(0, 10)).toEqual([]);
  }, 600_000);

  it('gets to what is done, to what is faulty and to what is refused', () => {
    for (const status of [303, 400, 401, 403, 404, 413, 415, 422]) {
      expect([status, (formAnswers.get(status) ?? 0) > 0]).toEqual([status, true]);
    }
  });

  it.each(['bind-person', 'invite-person', 'report-broken-contact'])(
    'gets a form through: %s',
    async (action) => {
      const [row] = await motpost.database.read((tx) =>
        sql<{ done: number }>(
          tx,
          "SELECT COUNT(*) AS done FROM audit_record WHERE outcome = 'done' AND action = ? AND id > ?",
          [action, lastBeforeForms],
        ),
      );
      expect(Number(row!.done)).toBeGreaterThan(0);
    },
  );

  it('leaves a ledger that verifies', () => expectCoherentLedger(motpost.database));
});
