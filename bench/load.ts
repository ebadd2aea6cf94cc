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
/** How much is read at once: more than an answer has, so that few are read in parts. */
const READ_BYTES = 65_536;

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
  const callers = Array.from({ length: load.connections }, () => new Caller(load.status ?? 200));
  await Promise.all(callers.map((caller) => caller.connect(hostname, Number(port))));
  const begin = performance.now();
  const endMs = begin + load.seconds * 1_000;
  const counts = await Promise.all(callers.map((caller) => caller.askUntil(endMs, request)));
  const seconds = (performance.now() - begin) / 1_000;
  return counts.reduce((sum, count) => sum + count, 0) / seconds;
}

/** One connection, which asks again as soon as it is answered. It reads into the one buffer it has. */
class Caller {
  private socket: Socket;
  private answered = 0;
  /** Of the answer that is coming in: its beginning, until its length is known; then what is missing. */
  private beginning: Buffer | null = null;
  private missingBytes = 0;
  private onAnswer: () => void = () => undefined;

  constructor(private readonly status: 200 | 304) {}

  async connect(host: string, port: number): Promise<void> {
    const callback = (bytes: number, buffer: Uint8Array): boolean => {
      this.read(Buffer.from(buffer.buffer, buffer.byteOffset, bytes));
      return true;
    };
    const onread = { buffer: Buffer.alloc(READ_BYTES), callback };
    this.socket = connect({ host, port, noDelay: true, onread });
    await once(this.socket, 'connect');
  }

  /** Answers how many questions were answered by then. */
  askUntil(endMs: number, request: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      const lost = (): void => reject(new Error('the server closed the connection'));
      this.socket.on('error', reject).on('close', lost);
      this.onAnswer = () => {
        this.answered += 1;
        if (performance.now() < endMs) return void this.socket.write(request);
        this.socket.off('close', lost).destroy();
        resolve(this.answered);
      };
      this.socket.write(request);
    });
  }

  private read(chunk: Buffer): void {
    if (this.missingBytes > 0) this.missingBytes -= chunk.length;
    else {
      const received = this.beginning === null ? chunk : Buffer.concat([this.beginning, chunk]);
      const length = lengthOf(received, this.status);
      if (length instanceof Error) return void this.socket.destroy(length);
      // The buffer is read into again: what is kept is copied.
      this.beginning = length === null ? Buffer.from(received) : null;
      if (length === null) return;
      this.missingBytes = length - received.length;
    }
    if (this.missingBytes <= 0) this.onAnswer();
  }
}

/** How long the answer is, head and body, as its head says; null while that is not whole. */
function lengthOf(received: Buffer, status: number): number | null | Error {
  const end = received.indexOf(HEAD_END);
  if (end < 0) return null;
  const head = received.toString('latin1', 0, end).toLowerCase();
  const [, bodyBytes] = status === 304 ? ['', '0'] : (/\r\ncontent-length: (\d+)/.exec(head) ?? []);
  if (!head.startsWith(`http/1.1 ${status} `) || bodyBytes === undefined) {
    return new Error(`an answer that cannot be counted: ${head.split('\r\n')[0]}`);
  }
  return end + HEAD_END.length + Number(bodyBytes);
}
