import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bindDemoPersons } from '../../src/access/demo-issuer/demo-persons.js';
import { issueDemoToken } from '../../src/access/demo-issuer/issue-demo-token.js';
import { openDatabase } from '../../src/data-source.js';
import { createServer } from '../../src/http-server.js';
import type { Clock } from '../../src/platform/clock.js';
import { type Config, readConfig } from '../../src/platform/config.js';
import type { Database } from '../../src/platform/database.js';
import { type Storage, withOwnRole } from './engines.js';

export type Who = 'officer' | 'approver' | 'supplier' | 'firm' | 'auditor' | 'admin' | 'public';

export interface Answer<Body> {
  status: number;
  headers: Record<string, string>;
  body: Body;
  text: string;
}

/** A clock that stands where the test puts it. */
export class TestClock implements Clock {
  constructor(private instant: string) {}

  now(): string {
    return this.instant;
  }

  set(instant: string): void {
    this.instant = instant;
  }
}

/** The whole application over HTTP on a fresh database, with a token for each demo person. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly database: Database,
    readonly clock: TestClock,
    readonly config: Config,
    private readonly storage: Storage,
  ) {}

  static async start(
    newStorage: () => Promise<Storage>,
    instant = '2026-03-02T09:00:00.000Z',
    settings: Partial<Config> = {},
  ): Promise<TestApp> {
    return TestApp.on(await newStorage(), instant, settings);
  }

  /** A further process on the same storage. */
  static async on(
    storage: Storage,
    instant = '2026-03-02T09:00:00.000Z',
    settings: Partial<Config> = {},
  ): Promise<TestApp> {
    const config = { ...readConfig({}), ...withOwnRole(storage), ...settings };
    const clock = new TestClock(instant);
    const database = await openDatabase(config);
    await bindDemoPersons(database, config, clock);
    const app = await createServer(config, database, clock);
    await app.listen(0, '127.0.0.1');
    // Only now is it known where people reach the service; nobody has asked it anything yet.
    const { port } = new URL(await app.getUrl());
    Object.assign(config, { port: Number(port), baseUrl: `http://localhost:${port}` });
    return new TestApp(app, await app.getUrl(), database, clock, config, storage);
  }

  async call<Body = Record<string, unknown>>(
    who: Who,
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body?: object | string,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(who === 'public' ? {} : { authorization: `Bearer ${await this.tokenOf(who)}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const answerHeaders = Object.fromEntries(response.headers);
    const json = /json/.test(answerHeaders['content-type'] ?? '');
    return {
      status: response.status,
      headers: answerHeaders,
      body: (json ? JSON.parse(text) : text) as Body,
      text,
    };
  }

  tokenOf(who: Who): Promise<string> {
    return issueDemoToken(this.config.token, who, new Date(this.clock.now()), 10);
  }

  /** Closes the server and the database; `remove` also the data. */
  async close(remove = true): Promise<void> {
    await this.app.close();
    await this.database.close();
    if (remove) await this.storage.remove();
  }
}
