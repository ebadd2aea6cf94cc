import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/data-source.js';
import { ok } from '../../src/domain/result.js';
import type { Database } from '../../src/platform/database.js';
import { sql } from '../../src/platform/sql.js';
import { rulebookInForce, rulebookOfVersion } from '../../src/rulebook/current-rulebook.js';
import { loadFirstRulebook } from '../../src/rulebook/load-first-rulebook.js';
import {
  DEFAULT_RULEBOOK_FILE,
  readRulebookFile,
  readRulebookText,
} from '../../src/rulebook/read-rulebook-file.js';
import { engines, freshDatabase, type Storage } from '../support/engines.js';

const shipped = readRulebookFile(DEFAULT_RULEBOOK_FILE);
if (!shipped.ok) throw new Error('the shipped rulebook is not usable');

/** Not `toThrow`: the SQLite driver is loaded once per process, and its errors may be of an earlier spec's realm. */
const REFUSED = {
  message: expect.stringContaining('a rulebook cannot be changed'),
};

describe.each(engines)('the rulebook in the database on $engine', ({ newStorage }) => {
  let database: Database;
  let storage: Storage;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, storage, close } = await freshDatabase(newStorage));
  });
  afterAll(() => close());

  const write = (text: string) =>
    database.write(async (tx) => {
      await sql(tx, text);
      return ok(null);
    });
  const rows = () =>
    database.read((tx) => sql(tx, 'SELECT id, state, sequence FROM rulebook_version ORDER BY id'));

  it('is the one that Motpost comes with, from the first start on', async () => {
    expect(await database.read(rulebookInForce)).toEqual(shipped.rulebook);
    const { version } = shipped.rulebook;
    expect(await database.read((tx) => rulebookOfVersion(tx, version))).toEqual(shipped.rulebook);
    expect(await database.read((tx) => rulebookOfVersion(tx, 'f'.repeat(64)))).toBeNull();
  });

  it('is loaded once, also when several processes start at once', async () => {
    const before = await rows();
    const clock = { now: () => '2026-03-02T09:00:00.000Z' };
    await Promise.all([loadFirstRulebook(database, clock), loadFirstRulebook(database, clock)]);
    const other = await openDatabase(storage);
    await other.close();
    expect(await rows()).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it.each([
    "UPDATE rulebook_version SET title = 'x'",
    "UPDATE rulebook_version SET state = 'proposed'",
    'UPDATE rulebook_version SET sequence = 2',
    'DELETE FROM rulebook_version',
  ])('published, refuses: %s', async (statement) => {
    const before = await rows();
    await expect(write(statement)).rejects.toMatchObject(REFUSED);
    expect(await rows()).toEqual(before);
  });

  it('proposed, can only be published', async () => {
    await write(`INSERT INTO rulebook_version (id, title, document, content, state, prepared_at)
      VALUES ('abc', 'T', 'D', 'C', 'proposed', '2026-03-02T09:00:00.000Z')`);
    const change = (set: string) => write(`UPDATE rulebook_version SET ${set} WHERE id = 'abc'`);
    await expect(change("content = 'D'")).rejects.toMatchObject(REFUSED);
    await expect(change("state = 'published', document = 'E'")).rejects.toMatchObject({
      message: expect.any(String),
    });
    await change("state = 'published', sequence = 2, published_at = '2026-03-02T09:00:00.000Z'");
    await expect(change('sequence = 3')).rejects.toMatchObject(REFUSED);
  });

  it('is not believed when its content is not what its version says', async () => {
    await expect(database.read((tx) => rulebookOfVersion(tx, 'abc'))).rejects.toThrow();
  });
});

describe('a rulebook text that is an attack', () => {
  const bomb = Array.from({ length: 12 }, (_, at) => {
    const last =
      at === 0
        ? 'x'
        : Array<string>(9)
            .fill(`*a${at - 1}`)
            .join(', ');
    return `a${at}: &a${at} [${last}]`;
  }).join('\n');
  it.each([
    ['aliases that explode', bomb],
    ['endless nesting', '['.repeat(50_000)],
    ['a control character', 'title: "\\0"\nparameters: {}'],
    ['half a character', 'title: "\\ud800"\nparameters: {}'],
    ['a name of the prototype', 'title: T\nparameters: {}\n__proto__: { parameters: {} }'],
  ])('%s is refused', (_, text) => {
    expect(readRulebookText(text, 'evil.yaml').ok).toBe(false);
  });
});
