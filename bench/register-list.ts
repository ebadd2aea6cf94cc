import { answersPerSecond } from './load.js';
import { type BenchRow, benchRow } from './report.js';
import { interleave } from './rounds.js';
import { besideHello } from './servers/beside-hello.js';
import type { Started } from './servers/start-server.js';

const PATH = '/api/v1/register/agreements';
const connections = 32;

/**
 * The public list of a thousand agreements, beside Nest on Fastify saying hello in as many bytes: per
 * second, and per second of the server's own processor time.
 */
export async function benchRegisterList(directory: string, quick: boolean): Promise<BenchRow[]> {
  return besideHello(directory, quick, PATH, async ({ motpost, hello, first }) => {
    const load = { connections, seconds: quick ? 0.3 : 2 };
    const known = { ...load, headers: { 'if-none-match': first.etag ?? '' }, status: 304 } as const;
    const median = await interleave(quick ? 1 : 5, {
      hello: () => answersPerSecond(hello.url, load),
      register: () => answersPerSecond(motpost.url + PATH, load),
      known: () => answersPerSecond(motpost.url + PATH, known),
      helloCpu: () => answersPerCpuSecond(hello, '', load.seconds),
      registerCpu: () => answersPerCpuSecond(motpost, PATH, load.seconds),
    });
    const row = (name: string, measured: number, peerMeasured = median.hello): BenchRow =>
      benchRow(
        {
          name: `register list over HTTP, ${name}`,
          unit: 'per second',
          measured,
          peer: `bare hello of ${first.bytes} bytes`,
          peerMeasured,
        },
        { atLeast: 0.5 },
      );
    return [
      row('25 rows', median.register),
      row('not changed (304)', median.known),
      row('by processor time of the server', median.registerCpu, median.helloCpu),
    ];
  });
}

async function answersPerCpuSecond(
  server: Started,
  path: string,
  seconds: number,
): Promise<number> {
  const before = await server.cpuSeconds();
  const answers = seconds * (await answersPerSecond(server.url + path, { connections, seconds }));
  return answers / ((await server.cpuSeconds()) - before);
}
