import { openSession } from '../../src/access/sessions/open-session.js';
import { csrfTokenOf } from '../../src/access/sessions/csrf.js';
import { Person } from '../../src/access/person.entity.js';
import { ok } from '../../src/domain/result.js';
import type { Answer, TestApp, Who } from './app.js';

/** Somebody who is signed in with a session, as a browser is: a cookie and a token for forms. */
export interface SignedIn {
  readonly sessionId: string;
  readonly cookie: string;
  readonly csrfToken: string;
  call<Body = Record<string, unknown>>(
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>;
  /** Opens a page, and goes nowhere else. */
  open(path: string): Promise<Response>;
  /** Sends a form with its token. */
  send(path: string, fields?: Record<string, string>): Promise<Response>;
}

/** Somebody whom a test has bound, by their name at the issuer. */
export interface Bound {
  readonly subject: string;
}

/** Opens a session for a demo person, or one that was bound, straight in the database. */
export async function signIn(
  motpost: TestApp,
  who: Exclude<Who, 'public'> | Bound,
): Promise<SignedIn> {
  const issuer = motpost.config.token.issuer;
  const opened = await motpost.database.write(async (tx) => {
    const person = await tx.findOneByOrFail(Person, {
      issuer,
      subject: typeof who === 'string' ? who : who.subject,
    });
    const by = { service: 'demo', serviceSid: null, idToken: null };
    return ok(await openSession(tx, person.id, by, motpost.clock.now()));
  });
  if (!opened.ok) throw new Error('no session was opened');
  const { id, secret } = opened.value;
  const cookie = `__Host-motpost=${secret}`;
  return {
    sessionId: id,
    cookie,
    csrfToken: csrfTokenOf(secret),
    call: (method, path, body, headers = {}) =>
      motpost.call('public', method, path, body, { cookie, ...headers }),
    open: (path) => fetch(motpost.url + path, { headers: { cookie }, redirect: 'manual' }),
    send: (path, fields = {}) =>
      fetch(motpost.url + path, {
        method: 'POST',
        headers: { cookie },
        body: new URLSearchParams({ ...fields, _csrf: csrfTokenOf(secret) }),
        redirect: 'manual',
      }),
  };
}
