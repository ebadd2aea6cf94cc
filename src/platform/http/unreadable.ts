import type { Socket } from 'node:net';
import { refusals } from '../../domain/refusals.js';
import type { Refusal } from '../../domain/result.js';
import { newId } from '../ids.js';
import { problemOfRefusal, refusalOf } from './problem.js';

/** Answers what is not HTTP, too much of it, or too slow, and hangs up. */
export function refuseUnreadableRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const problem = problemOfRefusal(refusalOfSocketError(error.code), newId());
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${refusals[problem.code].title}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function refusalOfSocketError(code: string | undefined): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') return refusalOf({ statusCode: 431 });
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refusalOf({ statusCode: 408 });
  return { code: 'malformed', message: 'This is not an HTTP request.' };
}
