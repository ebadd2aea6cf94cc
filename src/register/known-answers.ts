import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { prefersCsv } from '../platform/http/list-form.js';
import { encode, encodingOf, type Rendered, sendRendered } from '../platform/http/rendered.js';
import type { PublicRegister, TodaysRegister } from './public-register.js';

export const REGISTER_PATH = '/api/v1/register/agreements';

/** What was rendered for the same question from the same register, in the caller's encoding. */
function knownAnswer(
  { answers }: TodaysRegister,
  request: FastifyRequest,
): Rendered | Promise<Rendered> | undefined {
  const key = keyOf(request);
  const encoding = encodingOf(request);
  if (encoding === 'identity') return answers.get(key);
  const encodedKey = `${encoding} ${key}`;
  const encoded = answers.get(encodedKey);
  const plain = encoded === undefined ? answers.get(key) : undefined;
  if (plain === undefined) return encoded;
  return encode(plain, encoding).then((fresh) => {
    answers.set(encodedKey, fresh);
    return fresh;
  });
}

/** Keeps a fresh answer with the register it was rendered from. */
export function keepAnswer(
  { answers }: TodaysRegister,
  request: FastifyRequest,
  fresh: Rendered,
): void {
  answers.set(keyOf(request), fresh);
}

function keyOf({ headers, url }: FastifyRequest): string {
  return (prefersCsv(headers.accept) ? 'csv ' : '') + url;
}

/**
 * A hook that sends what is known before anything else is done with the request: a question that
 * was answered once has passed every check, and its answer holds for everyone without a token.
 * Whatever is not known, or goes wrong here, goes the whole way.
 */
export function sendKnownAnswers(publicRegister: PublicRegister) {
  return (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void => {
    const isPublicQuestion =
      request.method === 'GET' &&
      request.url.startsWith(REGISTER_PATH) &&
      request.headers.authorization === undefined;
    if (!isPublicQuestion) return done();
    const answer = (known: Rendered | undefined): void => {
      if (known === undefined) done();
      else sendRendered(request, reply, known);
    };
    const known = askFor(publicRegister, request);
    if (known instanceof Promise) known.then(answer, () => done());
    else answer(known);
  };
}

/** At once where that is possible: a promise for each of many requests is time that they wait. */
function askFor(
  publicRegister: PublicRegister,
  request: FastifyRequest,
): Rendered | Promise<Rendered | undefined> | undefined {
  try {
    const register = publicRegister.current();
    return register instanceof Promise
      ? register.then((loaded) => knownAnswer(loaded, request))
      : knownAnswer(register, request);
  } catch {
    return undefined;
  }
}
