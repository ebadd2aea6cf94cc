import { join } from 'node:path';
import { openDatabase } from '../../src/data-source.js';
import { seedAgreements } from '../seed-agreements.js';
import { type Started, startServer } from './start-server.js';

/** Motpost, and a bare server whose front page has as many bytes as Motpost's answer. */
export interface Beside {
  readonly motpost: Started;
  readonly hello: Started;
  /** What Motpost answers at the path, not compressed. */
  readonly first: { readonly bytes: number; readonly etag: string | null };
}

/**
 * Starts Motpost with a register of a thousand agreements (30 when it should be quick) beside Nest on
 * Fastify saying hello in as many bytes as Motpost answers at the path, and stops both after the work.
 */
export async function besideHello<T>(
  directory: string,
  quick: boolean,
  path: string,
  work: (servers: Beside) => Promise<T>,
): Promise<T> {
  const file = join(directory, 'register.sqlite');
  const database = await openDatabase({ databaseUrl: null, sqliteFile: file });
  await seedAgreements(database, quick ? 30 : 1000);
  await database.close();
  const motpost = await startServer('motpost-server', '', {
    MOTPOST_DB: file,
    MOTPOST_DEMO: 'off',
  });
  const answer = await fetch(motpost.url + path, { headers: { 'accept-encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  const bytes = (await answer.arrayBuffer()).byteLength;
  const hello = await startServer('hello-server', String(bytes));
  try {
    return await work({ motpost, hello, first: { bytes, etag: answer.headers.get('etag') } });
  } finally {
    await Promise.all([motpost.stop(), hello.stop()]);
  }
}
