import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../support/app.js';
import { asOwner, engines, type Storage } from '../support/engines.js';
import { runCli } from '../support/run-cli.js';
import { aSignedAgreement, terms } from '../support/steps/agreements.js';
import { aContract } from '../support/steps/contracts.js';
import { anOrganisation } from '../support/steps/registry.js';

/** Runs the command on a storage, as the environment says it. */
async function verify(
  storage: Pick<Storage, 'databaseUrl' | 'sqliteFile'>,
  files: Record<string, string> = {},
  ...args: string[]
) {
  const before = { ...process.env };
  delete process.env.DATABASE_URL;
  if (storage.databaseUrl !== null) process.env.DATABASE_URL = storage.databaseUrl;
  process.env.MOTPOST_DB = storage.sqliteFile;
  try {
    return await runCli(['verify', ...args], files);
  } finally {
    process.env = before;
  }
}

describe.each(engines)('motpost verify on $engine', ({ engine, newStorage }) => {
  let storage: Storage;
  let motpost: TestApp;
  beforeAll(async () => {
    storage = await newStorage();
    motpost = await TestApp.on(storage);
  });
  afterAll(() => motpost.close());

  it('answers that nothing is wrong', async () => {
    const { id: supplierId } = await anOrganisation(motpost);
    const contract = await aContract(motpost, supplierId, ['200000000.00']);
    await aSignedAgreement(motpost, terms(supplierId, [contract], { number: 'ICA-V' }));
    const { code, out } = await verify(storage, {}, '--json');
    const hash = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      agreements: 1,
      entries: 1,
      failures: [],
      root: hash,
      heads: [{ agreement: 'ICA-V', agreementId: expect.any(String), entries: 1, hash }],
    });
    expect(code).toBe(0);
    expect((await verify(storage, { 'kept.json': out }, '--against', 'kept.json')).code).toBe(0);
    expect((await verify(storage)).out).toBe(
      '1 agreements, 1 entries: every entry, calculation and balance holds.\n',
    );
  });

  it('fails against heads that are no longer there', async () => {
    const { out } = await verify(storage, {}, '--json');
    const { heads } = JSON.parse(out) as { heads: object[] };
    const longer = JSON.stringify({ heads: heads.map((head) => ({ ...head, entries: 2 })) });
    const answer = await verify(storage, { 'kept.json': longer }, '--against', 'kept.json');
    expect(answer.code).toBe(1);
    expect(answer.out).toMatch(/anchor_differs \(1\), first in ICA-V: entry 2 was there/);
  });

  it.each([
    ['{', 'cannot be read'],
    ['[1]', 'has no list of heads'],
    ['{"heads":[{"agreementId":"x","entries":0,"hash":"y"}]}', 'heads[0] needs'],
    [
      JSON.stringify({
        heads: Array(2).fill({ agreementId: 'x', entries: 1, hash: '0'.repeat(64) }),
      }),
      'heads[1] is of an agreement that stands there already',
    ],
  ])('says what of a file of heads is wrong: %s', async (content, message) => {
    const answer = await verify(storage, { 'kept.json': content }, '--against', 'kept.json');
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err[0]).toContain(message);
  });

  it('names the first entry that fails, of each kind, and fails itself', async () => {
    await asOwner(
      storage,
      engine === 'PostgreSQL'
        ? 'DROP TRIGGER ledger_entry_append_only ON ledger_entry'
        : 'DROP TRIGGER ledger_entry_append_only_update',
    );
    await asOwner(
      storage,
      `UPDATE ledger_entry SET calculation = replace(calculation, '"percentage":"80"', '"percentage":"81"')`,
    );
    const { code, out } = await verify(storage, {}, '--json');
    const place = { count: 1, agreement: 'ICA-V', sequence: 1 };
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      failures: [
        { kind: 'hash_mismatch', ...place },
        { kind: 'calculation_differs', ...place },
        { kind: 'guard_missing', agreement: null, sequence: null },
      ],
    });
    expect(code).toBe(1);
    expect((await verify(storage)).out).toMatch(/hash_mismatch \(1\), first in ICA-V, entry 1 \(/);
  });
});

describe('motpost verify', () => {
  it('makes no database where there is none', async () => {
    const nowhere = { databaseUrl: null, sqliteFile: 'nowhere/motpost.sqlite' };
    const { code, out, err } = await verify(nowhere);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err[0]).toMatch(/names no database/);
  });
});
