import { Agent, get } from 'node:http';
import { type BenchRow, benchRow } from './report.js';
import { interleave, timed } from './rounds.js';
import { besideHello } from './servers/beside-hello.js';

const PATH = '/nb/register';
/** How much longer the page may take than an answer that is only sent. */
const RENDER_MS_MAX = 5;

/**
 * The register's page with 25 rows of a thousand agreements, one request at a time and not
 * compressed, beside a bare answer of as many bytes: what lies between them is the rendering, with
 * all that the page asks for.
 */
export async function benchPage(directory: string, quick: boolean): Promise<BenchRow[]> {
  const requests = quick ? 3 : 40;
  return besideHello(directory, quick, PATH, async ({ motpost, hello, first }) => {
    const median = await interleave(quick ? 1 : 15, {
      hello: () => oneAfterAnother(hello.url, requests),
      page: () => oneAfterAnother(motpost.url + PATH, requests),
    });
    agent.destroy();
    return [
      benchRow(
        {
          name: 'register page, 25 rows',
          unit: 'ms',
          measured: median.page,
          peer: `bare hello of ${first.bytes} bytes (${median.hello.toFixed(2)} ms) + ${RENDER_MS_MAX} ms`,
          peerMeasured: median.hello + RENDER_MS_MAX,
        },
        { below: 1 },
      ),
    ];
  });
}

/** The median time of a request, in ms: half of them are at least as quick. */
async function oneAfterAnother(url: string, requests: number): Promise<number> {
  const times: number[] = [];
  while (times.length < requests) times.push(await timed(() => fetchWhole(url)));
  return times.sort((a, b) => a - b)[Math.floor(requests / 2)]!;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function fetchWhole(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answers ${answer.statusCode}`));
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve(Buffer.concat(parts)));
      answer.on('error', reject);
    }).on('error', reject);
  });
}
