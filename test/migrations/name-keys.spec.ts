import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '../../src/platform/database.js';
import { newId } from '../../src/platform/ids.js';
import { sql } from '../../src/platform/sql.js';
import { searchKeyOf, sortKeyOf } from '../../src/registry/name-keys.js';
import { engines, freshDatabase } from '../support/engines.js';
import { insert, insertSupplier, writing } from '../support/steps/register.js';

const NAMES = ['Łódź Marine', 'Þór Đorđe ASA', 'Œuvre et Cie', 'Erdős Űrtechnika', 'ÐRANGEY'];
const OLD = { search_key: 'old', sort_key: 'old' };

describe.each(engines)('the keys of names that lacked letters on $engine', ({ newStorage }) => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await freshDatabase(newStorage));
    await writing(database, async (tx) => {
      for (const name of NAMES) await insertSupplier(tx, name, OLD);
      await insert(tx, 'acquisition', {
        ...{ id: newId(), supplier_id: await insertSupplier(tx, 'Kestrel', OLD) },
        ...{ reference: 'FMA-1', title: 'Radar til Łódź', search_key: 'fma 1 radar til odz' },
        ...{ channel: 'direct', shared: 0, regime: 'defence', technology_areas: '[]' },
        ...{ coverage: 'unknown', coverage_number: 0, agreed_value_differs: 0 },
        ...{ registered_at: '2026-01-01T00:00:00.000Z', version: 1 },
      });
    });
  });
  afterAll(() => close());

  it('are made anew as the application makes them, and no others', async () => {
    const { writer } = database;
    const newest = writer.migrations.findIndex(({ name }) => name?.startsWith('NameKeys'));
    for (let left = writer.migrations.length; left > newest; left -= 1) {
      await writer.undoLastMigration();
    }
    await writer.runMigrations();
    const found = await database.read((tx) =>
      sql(tx, 'SELECT name, search_key, sort_key FROM organisation ORDER BY id'),
    );
    const anew = NAMES.map((name) => ({
      name,
      search_key: searchKeyOf(name),
      sort_key: sortKeyOf(name),
    }));
    expect(found).toEqual([...anew, { name: 'Kestrel', ...OLD }]);
    const acquisitions = await database.read((tx) => sql(tx, 'SELECT search_key FROM acquisition'));
    expect(acquisitions).toEqual([{ search_key: 'fma 1 radar til lodz' }]);
  });
});
