import { createHash } from 'node:crypto';
import type { CsvForm } from './csv.js';

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
export function render(text: string, headers: Record<string, string>): Rendered {
  const body = Buffer.from(text);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  return { body, etag: `"${hash}"`, headers };
}

/** Whether If-None-Match names the answer, which is then not sent again (RFC 9110, 13.1.2). */
export function isKnown({ etag }: Rendered, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
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

export type ListForm = 'json' | CsvForm;

/** The form of a list: what the query says, else CSV when Accept prefers it to JSON, else JSON. */
export function formOf(format: ListForm | undefined, accept: string | undefined): ListForm {
  return format ?? (prefersCsv(accept) ? 'csv' : 'json');
}

/** Whether an Accept header wants text/csv more than JSON. */
export function prefersCsv(accept: string | undefined): boolean {
  if (accept === undefined || !/text\/csv/i.test(accept)) return false;
  return qualityOf(accept, 'text/csv') > qualityOf(accept, 'application/json');
}

/** The quality that a media type is *named* with; a wildcard is content with anything. */
function qualityOf(accept: string, type: string): number {
  for (const range of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim());
    if (name !== type) continue;
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return quality === undefined ? 1 : Number(quality.slice(2)) || 0;
  }
  return 0;
}
