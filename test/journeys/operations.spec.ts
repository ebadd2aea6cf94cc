import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPersons } from '../../src/access/demo-issuer/demo-persons.js';
import { createServer } from '../../src/http-server.js';
import { TestApp } from '../support/app.js';
import { startBuilt } from '../support/built.js';
import { asOwner, engines, type Storage } from '../support/engines.js';

type Event = Record<string, unknown>;

describe.each(engines)('running the service on $engine', ({ engine, newStorage }) => {
  let storage: Storage;
  let motpost: TestApp;
  let stop: () => Promise<void>;
  let url: string;
  const events: Event[] = [];
  beforeAll(async () => {
    storage = await newStorage();
    motpost = await TestApp.on(storage);
    const logged = await createServer(motpost.config, motpost.database, motpost.clock, (event) =>
      events.push(event),
    );
    await logged.listen(0, '127.0.0.1');
    url = await logged.getUrl();
    stop = () => logged.close();
  });
  afterAll(async () => {
    await stop();
    await motpost.close();
  });

  async function logged(path: string, headers: Record<string, string> = {}): Promise<Event> {
    events.length = 0;
    const response = await fetch(url + path, { headers });
    await response.text();
    expect(events).toHaveLength(1);
    return { ...events[0], answered: response.headers.get('x-request-id') };
  }

  it('logs one line for a request, without names, queries or keys', async () => {
    const token = await motpost.tokenOf('officer');
    const path = '/api/v1/organisations?q=Kari+Nordmann';
    const event = await logged(path, { authorization: `Bearer ${token}` });
    expect(event).toMatchObject({
      level: 'info',
      event: 'request',
      at: '2026-03-02T09:00:00.000Z',
      method: 'GET',
      route: '/api/v1/organisations',
      status: 200,
      role: 'officer',
    });
    expect(event.durationMs).toEqual(expect.any(Number));
    expect(event.requestId).toBe(event.answered);
    expect(JSON.stringify(event)).not.toMatch(/Kari|Bearer|eyJ/);
    const one = await logged('/api/v1/organisations/0199a3a0-7b1e-7c3a-9f0e-2f6f1b8d5c11');
    expect(one).toMatchObject({ route: '/api/v1/organisations/:id', status: 401, role: 'public' });
    expect(await logged('/api/v1/kari.nordmann@example.com')).toMatchObject({
      route: null,
      status: 404,
    });
  });

  it('takes the request id of the caller when it is a plain word', async () => {
    const given = async (id: string) => (await logged('/health', { 'x-request-id': id })).answered;
    expect(await given('gateway-42.7')).toBe('gateway-42.7');
    for (const id of ['', 'two words', '{"a":1}', 'x'.repeat(65)]) {
      expect(await given(id)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('is alive, and ready only when the database, its schema, the ledger and its guards are', async () => {
    const { database } = motpost;
    const ready = () => motpost.call('public', 'GET', '/health/ready');
    expect(await motpost.call('public', 'GET', '/health')).toMatchObject({
      status: 200,
      body: { status: 'ok' },
    });
    const ok = { database: 'ok', migrations: 'ok', ledger: 'ok', guards: 'ok' };
    expect(await ready()).toMatchObject({ status: 200, body: { status: 'ok', checks: ok } });
    database.writer.migrations.push({ name: 'Later', up: never, down: never });
    expect(await ready()).toMatchObject({
      status: 503,
      body: { status: 'unavailable', checks: { ...ok, migrations: 'pending' } },
    });
    database.writer.migrations.pop();
    const gone =
      engine === 'PostgreSQL' ? 'audit_record_append_only' : 'audit_record_append_only_update';
    await asOwner(
      storage,
      `DROP TRIGGER ${gone}${engine === 'PostgreSQL' ? ' ON audit_record' : ''}`,
    );
    expect(await ready()).toMatchObject({
      status: 503,
      body: { status: 'unavailable', checks: { ...ok, guards: 'failed' }, missingGuards: [gone] },
    });
  });

  it('measures requests by route, the process, and the ledger', async () => {
    await motpost.call('officer', 'GET', '/api/v1/organisations?q=Kari');
    const { text, headers, status } = await motpost.call('public', 'GET', '/metrics');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('text/plain; version=');
    expect(text).toMatch(
      /motpost_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/organisations",status="200"\} \d/,
    );
    expect(text).toContain('motpost_ledger_heads 0');
    expect(text).toContain('process_cpu_user_seconds_total');
    expect(text).not.toContain('Kari');
  });
});

const never = (): Promise<void> => Promise.reject(new Error('not to be run'));

describe('npm start', () => {
  it('says where it is and how to sign in, and ends well when told to stop', async () => {
    const built = await startBuilt();
    for (const { subject } of demoPersons) {
      expect(built.out()).toContain(`npm run -s motpost -- token --as ${subject}`);
    }
    expect((await fetch(`${built.url}/health`)).status).toBe(200);
    expect(await built.stop()).toBe(0);
  });
});
