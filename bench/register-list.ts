import { join } from 'node:path';
import { openDatabase } from '../src/data-source.js';
import { answersPerSecond } from './load.js';
import { type BenchRow, benchRow } from './report.js';
import { interleave } from './rounds.js';
import { seedAgreements } from './seed-agreements.js';
import { type Started, startServer } from './servers/start-server.js';

const PATH = '/api/v1/register/agreements';
const connections = 32;

/**
 * The public list of a thousand agreements, beside Nest on Fastify saying hello in as many bytes: per
 * second, and per second of the server's own processor time.
 */
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
  const known = { 'if-none-match': first.headers.get('etag')! };
  try {
    const median = await interleave(quick ? 1 : 5, {
      hello: () => answersPerSecond(hello.url, { connections, seconds }),
      register: () => answersPerSecond(motpost.url + PATH, { connections, seconds }),
      known: () => answersPerSecond(motpost.url + PATH, { connections, seconds, headers: known }),
      helloCpu: () => requestsPerCpuSecond(hello, '', seconds),
      registerCpu: () => requestsPerCpuSecond(motpost, PATH, seconds),
    });
    const cpuPeer = { peer: `bare hello of ${bytes} bytes`, peerMeasured: median.helloCpu };
    const peer = { peer: `bare hello of ${bytes} bytes`, peerMeasured: median.hello };
    const row = (name: string, measured: number): BenchRow =>
      benchRow({ name, unit: 'per second', measured, ...peer }, { atLeast: 0.5 });
    return [
      row('register list over HTTP, 25 rows', median.register),
      row('register list over HTTP, not changed (304)', median.known),
      benchRow(
        {
          name: 'register list over HTTP, by processor time of the server',
          unit: 'per second',
          measured: median.registerCpu,
          ...cpuPeer,
        },
        { atLeast: 0.5 },
      ),
    ];
  } finally {
    await Promise.all([motpost.stop(), hello.stop()]);
  }
}

async function requestsPerCpuSecond(
  server: Started,
  path: string,
  seconds: number,
): Promise<number> {
  const before = await server.cpuSeconds();
  const requests = seconds * (await answersPerSecond(server.url + path, { connections, seconds }));
  return requests / ((await server.cpuSeconds()) - before);
}
