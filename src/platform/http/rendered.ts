import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer as it goes out, with a strong ETag of its content. */
export interface Rendered {
  readonly body: Buffer;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Renders once what is sent often. The ETag is a hash of the very bytes: it holds across
 * processes, restarts and restored backups, and changes with a new version of the program.
 */
export function render(text: string, headers: Readonly<Record<string, string>>): Rendered {
  const body = Buffer.from(text);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return { body, etag: `"${hash}"`, headers };
}

export type Encoding = 'br' | 'gzip' | 'identity';

const compressors = {
  br: promisify(brotliCompress),
  gzip: promisify(gzip),
};
// A middle quality: nearly as small as the best, at a hundredth of its time.
const options = { br: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }, gzip: {} };

/** What is smaller than this is not worth compressing. */
const BYTES_MIN = 1024;

/** The same answer compressed: other bytes, and therefore another ETag. */
export async function encode(plain: Rendered, encoding: Encoding): Promise<Rendered> {
  if (encoding === 'identity' || plain.body.length < BYTES_MIN) return plain;
  return {
    body: await compressors[encoding](plain.body, options[encoding]),
    etag: plain.etag.replace(/"$/, `-${encoding}"`),
    headers: { ...plain.headers, 'content-encoding': encoding },
  };
}

/** The best encoding that Accept-Encoding names and does not rule out. */
export function encodingOf({ headers }: FastifyRequest): Encoding {
  const accepted = headers['accept-encoding'];
  if (typeof accepted !== 'string') return 'identity';
  const named = accepted.split(',').map((part) => part.trim().toLowerCase());
  const has = (name: string): boolean =>
    named.some(
      (part) => part === name || (part.startsWith(`${name};`) && !/q=0(\.0*)?$/.test(part)),
    );
  if (has('br')) return 'br';
  return has('gzip') ? 'gzip' : 'identity';
}

/**
 * Sets the headers of an answer and gives what is left to send: nothing when the caller has it.
 * Caches must ask each time whether it still stands.
 */
export function prepareReply(
  request: FastifyRequest,
  reply: FastifyReply,
  rendered: Rendered,
): Buffer | undefined {
  const known = isKnown(rendered, request.headers['if-none-match']);
  reply.status(known ? 304 : 200).headers(headersOf(rendered, known));
  return known ? undefined : rendered.body;
}

/** The same for text that is written anew for each who asks, compressed as the caller takes it. */
export async function prepareText(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
  headers: Readonly<Record<string, string>>,
): Promise<Buffer | undefined> {
  const encoded = await encode(render(text, headers), encodingOf(request));
  return prepareReply(request, reply, encoded);
}

/**
 * Sends an answer past whatever else would be done with it: with the headers that are on the reply
 * already and its own. Hooks that wait for the response, such as the log, see it as any other.
 */
export function sendRendered(
  request: FastifyRequest,
  reply: FastifyReply,
  rendered: Rendered,
): void {
  const known = isKnown(rendered, request.headers['if-none-match']);
  const headers = Object.entries(reply.getHeaders()).flat() as string[];
  headers.push(...flatHeadersOf(rendered, known));
  reply.hijack();
  reply.raw.writeHead(known ? 304 : 200, headers).end(known ? undefined : rendered.body);
}

/** What goes with an answer in full, or with the word that it has not changed. */
function headersOf({ etag, headers, body }: Rendered, isKnown: boolean): Record<string, string> {
  const all: Record<string, string> = {
    ...headers,
    etag,
    'cache-control': 'public, no-cache',
    vary: 'Accept, Accept-Encoding',
    'content-length': String(body.length),
  };
  if (!isKnown) return all;
  return Object.fromEntries(Object.entries(all).filter(([name]) => !OF_CONTENT.test(name)));
}

const OF_CONTENT = /^content-(type|length|encoding|disposition)$/;

/** The same as names and values in turn, put together once. */
function flatHeadersOf(rendered: Rendered, isKnown: boolean): readonly string[] {
  let both = flat.get(rendered);
  if (both === undefined) {
    both = {
      full: Object.entries(headersOf(rendered, false)).flat(),
      unchanged: Object.entries(headersOf(rendered, true)).flat(),
    };
    flat.set(rendered, both);
  }
  return isKnown ? both.unchanged : both.full;
}

const flat = new WeakMap<Rendered, { full: readonly string[]; unchanged: readonly string[] }>();

/** Whether If-None-Match names the answer, which is then not sent again (RFC 9110, 13.1.2). */
function isKnown({ etag }: Rendered, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag) return true;
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag);
}

/** Answers by key, the latest used kept, within a bound of bytes. */
export class RenderedAnswers {
  private readonly answers = new Map<string, Rendered>();
  private bytes = 0;

  constructor(private readonly bytesMax: number) {}

  get(key: string): Rendered | undefined {
    const answer = this.answers.get(key);
    if (answer === undefined) return undefined;
    this.answers.delete(key);
    this.answers.set(key, answer);
    return answer;
  }

  set(key: string, answer: Rendered): void {
    if (this.answers.has(key)) return;
    this.answers.set(key, answer);
    this.bytes += sizeOf(key, answer);
    for (const [oldest, old] of this.answers) {
      if (this.bytes <= this.bytesMax) return;
      this.answers.delete(oldest);
      this.bytes -= sizeOf(oldest, old);
    }
  }
}

/** What an answer costs, with a round figure for the objects around it. */
function sizeOf(key: string, { body }: Rendered): number {
  return key.length + body.length + 500;
}
