import { join } from 'node:path';
import autocannon from 'autocannon';
import { openDatabase } from '../src/data-source.js';
import { type BenchRow, benchRow } from './report.js';
import { interleave } from './rounds.js';
import { seedAgreements } from './seed-agreements.js';
import { startServer } from './servers/start-server.js';

const PATH = '/api/v1/register/agreements';
const CONNECTIONS = 32;

/** The public list of a thousand agreements, beside Nest on Fastify saying hello in as many bytes. */
export async function benchRegisterList(directory: string, quick: boolean): Promise<BenchRow[]> {
  const file = join(directory, 'register.sqlite');
  const database = await openDatabase({ databaseUrl: null, sqliteFile: file });
  await seedAgreements(database, quick ? 30 : 1000);
  await database.close();
  const motpost = await startServer('motpost-server', '', {
    MOTPOST_DB: file,
    MOTPOST_DEMO: 'off',
  });
  const first = await fetch(motpost.url + PATH);
  const bytes = (await first.arrayBuffer()).byteLength;
  const hello = await startServer('hello-server', String(bytes));
  const seconds = quick ? 0.3 : 2;
  try {
    const median = await interleave(quick ? 1 : 5, {
      hello: () => requestsPerSecond(hello.url, seconds),
      register: () => requestsPerSecond(motpost.url + PATH, seconds),
      known: () =>
        requestsPerSecond(motpost.url + PATH, seconds, {
          'if-none-match': first.headers.get('etag')!,
        }),
    });
    const peer = { peer: `bare hello of ${bytes} bytes`, peerMeasured: median.hello };
    const row = (name: string, measured: number): BenchRow =>
      benchRow({ name, unit: 'per second', measured, ...peer }, { atLeast: 0.5 });
    return [
      row('register list over HTTP, 25 rows', median.register),
      row('register list over HTTP, not changed (304)', median.known),
    ];
  } finally {
    await Promise.all([motpost.stop(), hello.stop()]);
  }
}

async function requestsPerSecond(
  url: string,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<number> {
  const result = await autocannon({ url, headers, connections: CONNECTIONS, duration: seconds });
  const wrong = result.errors + result['4xx'] + result['5xx'];
  if (wrong > 0) throw new Error(`${wrong} of the answers from ${url} failed`);
  return result.requests.total / result.duration;
}
