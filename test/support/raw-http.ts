import { connect } from 'node:net';

/** An answer as its bytes came, with the status of the first line. */
export interface RawAnswer {
  readonly status: number;
  /** By lower-case name; the last of several. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How many answers came on the connection: more than one shows what was smuggled in. */
  readonly answers: number;
}

/**
 * Writes bytes to the service as no client of HTTP would, and reads until it hangs up; what keeps
 * the connection open is asked to close it.
 */
export async function sendRaw(url: string, bytes: string): Promise<RawAnswer> {
  const text = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let received = '';
    socket.on('data', (part) => (received += part.toString('latin1')));
    socket.on('close', () => resolve(received));
    socket.on('error', (error) => (received === '' ? reject(error) : resolve(received)));
    socket.write(bytes, 'latin1');
  });
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ');
    return [name.toLowerCase(), value.join(': ')];
  });
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(headers),
    body: rest.join('\r\n\r\n'),
    answers: text.split(/HTTP\/1\.1 \d{3} /).length - 1,
  };
}
