import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { refusals } from '../../domain/refusals.js';
import type { Refusal } from '../../domain/result.js';
import { newId } from '../ids.js';
import { problemOfRefusal, refusalOf, sendProblem } from './problem.js';
import type { ProtectiveHeaders } from './secure.js';

/** Answers what is not HTTP, too much of it, or too slow, with the headers of every answer, and hangs up. */
export function hangUpOnUnreadable(protective: ProtectiveHeaders) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
    socket.end(answerTo(refusalOfSocketError(error.code), protective));
  };
}

/** The bytes of an answer, where there is no reply to send it with. */
function answerTo(refusal: Refusal, protective: ProtectiveHeaders): string {
  const problem = problemOfRefusal(refusal, newId());
  const body = JSON.stringify(problem);
  const headers = {
    ...protective,
    'cache-control': 'no-store',
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'x-request-id': problem.requestId,
    connection: 'close',
  };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const status = `HTTP/1.1 ${problem.status} ${refusals[problem.code].title}`;
  return `${[status, ...head].join('\r\n')}\r\n\r\n${body}`;
}

/** HTTP/1.1 demands a Host (RFC 9112, 3.2), though nothing here believes what it says. */
export function refuseWithoutHost(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (request.headers.host !== undefined || request.raw.httpVersion !== '1.1') return done();
    const refusal: Refusal = { code: 'malformed', message: 'The request names no Host.' };
    sendProblem(reply, problemOfRefusal(refusal, request.id));
  });
  // Node would answer an expectation that it does not know by itself, and bare.
  server.server.on('checkExpectation', (request, response) =>
    server.server.emit('request', request, response),
  );
}

function refusalOfSocketError(code: string | undefined): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') return refusalOf({ statusCode: 431 });
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refusalOf({ statusCode: 408 });
  return { code: 'malformed', message: 'This is not an HTTP request.' };
}
