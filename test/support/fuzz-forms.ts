import type { Route } from '../../src/platform/http/route-table.js';
import { conditionFor } from '../../src/access/permissions.js';
import type { Who } from './app.js';
import { Draw } from './draw.js';
import { hostile, type KnownIds, people } from './fuzz.js';

/** A form as it is sent: bytes, since no client of HTTP would write some of them. */
export interface FormShot {
  readonly who: Who;
  readonly path: string;
  readonly contentType: string;
  readonly headers: Record<string, string>;
  /** Without the session's token where none is sent. */
  readonly withToken: 'own' | 'none' | 'forged';
  readonly body: string;
}

/** What the fields of our forms take, when it is right. */
const right: Readonly<Record<string, readonly string[]>> = {
  name: ['Jane Doe', 'Åse Ødegård'],
  email: ['jane@kestrel.example.com', 'åse@example.com'],
  role: ['supplier', 'firm', 'officer', 'admin'],
  issuer: ['https://issuer.example.com', 'https://demo.motpost.example.com'],
  subject: ['oid-7'],
  reason: ['Has left the company', 'Sluttet'],
  fault: ['no_answer', 'mail_returned', 'other'],
  details: ['The mailbox answers nothing'],
  website: [''],
  _key: ['0199a3a0-7b1e-7c3a-9f0e-2f6f1b8d5c11'],
};
const places = ['id', 'organisationId', 'personId', 'contact'];

/** Names that reach for more than a field. */
const reaching = [
  ...['__proto__', '__proto__[role]', '__proto__.role', 'constructor[prototype][role]', 'toString'],
  ...['name[]', 'name[0]', 'name[a][b][c]', `a${'[b]'.repeat(200)}`, 'hasOwnProperty', '_csrf', ''],
];

/** Text as no form writes it: broken escapes, half characters, bytes of another encoding. */
const broken = [
  ...['%', '%zz', '%ff%fe', '%ed%a0%80', '%c0%af', '%00', '\xe6\xf8\xe5', '\u0000', '%u0041'],
  ...['%0d%0aset-cookie:+a=b', '+', '&&&', '=', ';', '\xff\xfe<\x00'],
];

const URLENCODED = 'application/x-www-form-urlencoded';
const types = [
  ...[`${URLENCODED}; charset=utf-16`, `${URLENCODED}; charset=iso-8859-1`, 'multipart/form-data'],
  ...['multipart/form-data; boundary=x', 'text/plain', 'text/csv', 'application/json', 'x/y', ''],
];

/** Forms right, nearly right and hostile, to every route that takes a form or could be sent one. */
export class FuzzForms extends Draw {
  private readonly pages: readonly Route[];
  private readonly all: readonly string[];
  private sent = 0;

  constructor(
    private readonly routes: readonly Route[],
    private readonly ids: KnownIds,
    seed: number,
  ) {
    super(seed);
    this.all = Object.values(ids).flat();
    this.pages = routes.filter(({ url }) => /^\/(nb|nn|en)\//.test(url));
  }

  shot(): FormShot {
    const { url, config } = this.pick(this.chance(0.8) ? this.pages : this.routes);
    const may = people.filter((who) => conditionFor(config.useCase!, who) !== null);
    const contentType = this.chance(0.85) ? URLENCODED : this.pick(types);
    const fitting = url.includes('/register/') ? (this.ids.agreement ?? []) : this.all;
    const hostileId = () => escape(this.pick(hostile.slice(3)).slice(0, 90));
    return {
      who: this.pick(this.chance(0.7) ? may : people),
      path: url.replace(/:\w+/g, () => (this.chance(0.9) ? this.pick(fitting) : hostileId())),
      contentType,
      headers: this.chance(0.03) ? { 'content-encoding': this.pick(['gzip', 'br', 'x']) } : {},
      withToken: this.chance(0.7) ? 'own' : this.pick(['none', 'forged']),
      body: this.chance(0.05) ? this.parts() : this.fields(),
    };
  }

  private fields(): string {
    const names = [...Object.keys(right), ...places].filter(() => this.chance(0.93));
    const fields = names.map((name) => [name, this.value(name)]);
    if (this.chance(0.2)) fields.push([this.pick(reaching), this.pick(hostile)]);
    if (this.chance(0.2)) fields.push(this.pick(fields.length > 0 ? fields : [['name', 'x']]));
    if (this.chance(0.03)) for (let n = 0; n < 3_000; n += 1) fields.push([`f${n}`, 'x']);
    if (this.chance(0.02))
      fields.push(['name', 'x'.repeat(this.chance(0.5) ? 200_000 : 1_100_000)]);
    const text = fields.map(([name, value]) => `${escape(name!)}=${escape(value!)}`);
    if (this.chance(0.15)) text.push(`${this.pick(Object.keys(right))}=${this.pick(broken)}`);
    return text.join('&');
  }

  private value(name: string): string {
    if (this.chance(0.07)) return this.pick(hostile);
    if (this.chance(0.7)) return this.fresh(name);
    return this.pick(right[name] ?? this.all);
  }

  /** What a form that is new and right has in a field. */
  private fresh(name: string): string {
    this.sent += 1;
    if (name === 'organisationId') return this.pick(this.ids.organisation ?? []);
    if (name === 'email') return `jane-${this.sent}@kestrel.example.com`;
    if (name === 'subject') return `oid-${this.sent}`;
    if (name === '_key') return `0199a3a0-7b1e-7c3a-9f0e-${String(this.sent).padStart(12, '0')}`;
    return this.pick(right[name] ?? this.all);
  }

  private parts(): string {
    const part = `--x\r\ncontent-disposition: form-data; name="${this.pick(reaching)}"`;
    return `${part}\r\n\r\n${this.pick(hostile)}\r\n--x--\r\n`;
  }
}

/** As a form writes it, which knows no half characters: those are in `broken`. */
function escape(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%20', '+');
}
