import { conditionFor } from '../../src/access/permissions.js';
import { type Api, type ApiCall, fillPath, type Schema } from './api-calls.js';
import type { Who } from './app.js';
import { Draw } from './draw.js';

/** One request, as it is sent. */
export interface Shot {
  readonly who: Who;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
}

export const people: readonly Who[] = [
  'officer',
  'approver',
  'supplier',
  'firm',
  'auditor',
  'admin',
  'public',
];

/** Ids of objects that exist, by their table: to get past the first door with. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;

/** The table behind a place of a path, or behind a field of a body. */
const tableOf: Readonly<Record<string, string>> = {
  organisations: 'organisation',
  identifierId: 'organisation_identifier',
  contactId: 'point_of_contact',
  acquisitions: 'acquisition',
  eventId: 'value_event',
  agreements: 'agreement',
  projects: 'project',
  reports: 'report',
  'own-lines': 'report_line',
  'ledger-entries': 'ledger_entry',
  decisions: 'decision',
  persons: 'person',
  supplierId: 'organisation',
  organisationId: 'organisation',
  participantId: 'organisation',
  agreementId: 'agreement',
  toAgreementId: 'agreement',
  acquisitionId: 'acquisition',
  projectId: 'project',
  lineId: 'report_line',
  decisionId: 'decision',
};

/** What somebody might type, paste or try on us. */
export const hostile: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  'æøå ÆØÅ ß İ ı',
  '😀'.repeat(50),
  'x'.repeat(5_000),
  "' OR 1=1 --",
  '"; DROP TABLE audit_record; --',
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '../../../etc/passwd',
  '%2e%2e%2f',
  '%00',
  '\r\nset-cookie: a=b',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-0',
  '1e309',
  '0x10',
  '9007199254740993',
  '99999999999999999999999999.99',
  '-1.00',
  '0.001',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '+010000-01-01',
  '2026-03-02T09:00:00Z',
  '=cmd|/C calc!A0',
  '0199a3a0-7b1e-7c3a-9f0e-2f6f1b8d5c11',
];

/** What an If-Match may say: mostly a version that an object may have. */
const versions = ['"1"', '"1"', '"2"', '"2"', '"3"', '"4"', '"5"', '"x"', 'W/"1"', '*'];

const odd: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  {},
  [[[[]]]],
  [null],
  { __proto__: null, toString: 'x' },
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}'),
  JSON.parse('['.repeat(60) + ']'.repeat(60)),
];

/** Valid, nearly valid and hostile requests, from the API document: the same for the same seed. */
export class Fuzz extends Draw {
  constructor(
    private readonly api: Api,
    private readonly ids: KnownIds,
    seed: number,
  ) {
    super(seed);
  }

  shot(): Shot {
    const call = this.pick(this.api.calls);
    const place = /^\/api\/v1\/([\w-]+)/.exec(call.path)?.[1] ?? '';
    const filled = fillPath(call.path, (name) => this.id(name === 'id' ? place : name));
    const path = (this.chance(0.01) ? `${filled}%zz%ff` : filled) + this.query(call);
    const { headers, body } = this.content(call);
    const may = people.filter((who) => conditionFor(call.useCase, who) !== null);
    const who = this.pick(this.chance(0.85) ? may : people);
    return { who, method: call.method, path, headers, body };
  }

  private id(of: string): string {
    if (this.chance(0.9)) return this.known(of);
    return (
      this.pick(hostile)
        .slice(0, 200)
        .replace(/\p{Surrogate}/gu, '\ufffd') || '-'
    );
  }

  /** Mostly of the right kind. */
  private known(of: string): string {
    const fitting = this.ids[tableOf[of] ?? ''] ?? [];
    return this.chance(0.9) && fitting.length > 0
      ? this.pick(fitting)
      : this.pick(Object.values(this.ids).flat());
  }

  private query({ parameters }: ApiCall): string {
    const query = new URLSearchParams();
    for (const { in: place, name, schema } of parameters) {
      if (place === 'query' && this.chance(0.4)) query.append(name, this.parameter(name, schema));
    }
    if (this.chance(0.15))
      query.append('limit', this.pick(['1', '100', '0', '101', '-1', 'x', '']));
    if (this.chance(0.1)) query.append('cursor', this.cursor());
    if (this.chance(0.03)) query.append('unknown[a][b]', 'x');
    return query.size === 0 ? '' : `?${query.toString()}`;
  }

  private parameter(name: string, schema: Schema): string {
    if (schema.enum !== undefined && this.chance(0.6)) return String(this.pick(schema.enum));
    return this.chance(0.5) ? this.known(name) : this.pick(hostile).slice(0, 1_000);
  }

  private cursor(): string {
    const keys = this.pick([['after', 'x', 'y'], ['before', 1, null], ['after'], [{}], 'x']);
    const text = this.chance(0.7) ? JSON.stringify(keys) : this.pick(hostile);
    return Buffer.from(text).toString('base64url');
  }

  private content(call: ApiCall): Pick<Shot, 'headers' | 'body'> {
    const headers: Record<string, string> = {};
    if (this.chance(0.8)) headers['if-match'] = this.pick(versions);
    if (this.chance(0.3)) {
      headers['idempotency-key'] = this.pick(['a', 'b', 'c', 'x'.repeat(256), 'k k']);
    }
    if (this.chance(0.1)) headers.accept = this.pick(['text/csv', 'text/html', '*/*', 'x']);
    if (call.method === 'GET' || (call.example === undefined && this.chance(0.7))) {
      return { headers, body: undefined };
    }
    headers['content-type'] = this.chance(0.95)
      ? 'application/json'
      : this.pick(['text/csv', 'text/plain', 'application/x-www-form-urlencoded', 'x/y']);
    if (this.chance(0.03))
      return { headers, body: this.pick(['{', '[1,', '"', 'nul', '{"a":1}}']) };
    let body = this.withIds(call.example ?? {});
    for (let times = this.pick([0, 0, 1, 1, 2]); times > 0; times -= 1) body = this.changed(body);
    return { headers, body: JSON.stringify(body) };
  }

  /** The example with ids of objects that exist. */
  private withIds(value: unknown): unknown {
    const text = JSON.stringify(value);
    const withIds = text.replace(
      /"(\w+)":(\[?)"[0-9a-f]{8}-[0-9a-f-]{27}"/g,
      (_all, name: string, list: string) =>
        `"${name}":${list}"${this.known(name.replace(/Ids$/, 'Id'))}"`,
    );
    return JSON.parse(withIds) as unknown;
  }

  /** The value with one place of it made wrong. */
  private changed(value: unknown): unknown {
    if (this.chance(0.05)) return this.pick(odd);
    if (Array.isArray(value)) {
      if (value.length === 0 || this.chance(0.2)) return [...(value as unknown[]), this.pick(odd)];
      const at = Math.floor(this.random() * value.length);
      return value.map((each, index) => (index === at ? this.changed(each) : (each as unknown)));
    }
    if (typeof value !== 'object' || value === null) {
      if (this.chance(0.2)) return null;
      return this.chance(0.7) ? this.pick(hostile) : this.pick(odd);
    }
    const names = Object.keys(value);
    const name = names.length === 0 || this.chance(0.1) ? this.pick(hostile) : this.pick(names);
    const { [name]: inner, ...rest } = value as Record<string, unknown>;
    if (this.chance(0.15)) return rest;
    return { ...rest, [name]: this.chance(0.2) ? null : this.changed(inner) };
  }
}
