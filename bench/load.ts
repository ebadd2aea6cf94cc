import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** How much is asked at once, and for how long. */
interface Load {
  readonly connections: number;
  readonly seconds: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The one status that counts; 200 when nothing is said. */
  readonly status?: 200 | 304;
}

const HEAD_END = '\r\n\r\n';

/**
 * How many answers a second an address gives when each of the connections asks again as soon as it
 * is answered. It reads no more of an answer than its status and length: on few cores whoever asks
 * must be quicker than whoever answers, or it is the asking that is measured.
 * @throws Error on an answer of another status, or without a length
 */
export async function answersPerSecond(url: string, load: Load): Promise<number> {
  const { hostname, port, pathname } = new URL(url);
  const lines = Object.entries({ host: `${hostname}:${port}`, ...load.headers });
  const request = Buffer.from(
    `GET ${pathname} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
  const sockets = await Promise.all(
    Array.from({ length: load.connections }, () => opened(hostname, Number(port))),
  );
  const begin = performance.now();
  const endMs = begin + load.seconds * 1_000;
  const counts = await Promise.all(
    sockets.map((socket) => askUntil(endMs, socket, request, load.status ?? 200)),
  );
  const seconds = (performance.now() - begin) / 1_000;
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

async function opened(host: string, port: number): Promise<Socket> {
  const socket = connect({ host, port, noDelay: true });
  await once(socket, 'connect');
  return socket;
}

/** Asks one question after another until the time is over; answers how many were answered. */
function askUntil(endMs: number, socket: Socket, request: Buffer, status: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let answered = 0;
    let received: Buffer | null = null;
    let missingBytes = 0;
    socket.on('error', reject).on('close', () => reject(new Error('the server closed')));
    socket.on('data', (chunk: Buffer) => {
      try {
        if (missingBytes > 0) missingBytes -= chunk.length;
        else {
          received = received === null ? chunk : Buffer.concat([received, chunk]);
          const length = lengthOf(received, status);
          if (length === null) return;
          missingBytes = length - received.length;
          received = null;
        }
        if (missingBytes > 0) return;
        answered += 1;
        if (performance.now() < endMs) socket.write(request);
        else
          socket
            .removeAllListeners('close')
            .once('close', () => resolve(answered))
            .destroy();
      } catch (error) {
        socket.destroy(error as Error);
      }
    });
    socket.write(request);
  });
}

/** How long the answer is, head and body, as its head says; null while that is not whole. */
function lengthOf(received: Buffer, status: number): number | null {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return null;
  const head = received.toString('latin1', 0, end).toLowerCase();
  const headBytes = end + HEAD_END.length;
  const [, bodyBytes] = status === 304 ? ['', '0'] : (/\r\ncontent-length: (\d+)/.exec(head) ?? []);
  if (!head.startsWith(`http/1.1 ${status} `) || bodyBytes === undefined) {
    throw new Error(`an answer that cannot be counted: ${head.split('\r\n')[0]}`);
  }
  return headBytes + Number(bodyBytes);
}
