import { createHash } from 'node:crypto';
import { isTrustworthyAddress } from './addresses.js';
import type { Issuers } from './issuers.js';
import { checkMailServer } from './mail-server-address.js';
import { readIssuers } from './read-issuers.js';
import { readRanges, readSwitch, readWhole } from './settings-values.js';
import { readSite, type SiteConfig } from './site-config.js';

/** Everything the environment decides. Read once at start; nothing else reads the environment. */
export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Where people reach the service; used in links, redirects and cookies. */
  readonly baseUrl: string;
  /** PostgreSQL address, or null: then SQLite in `sqliteFile`. */
  readonly databaseUrl: string | null;
  /** The address of the role that owns the tables and migrates them; null: that of `databaseUrl`. */
  readonly migrationDatabaseUrl: string | null;
  readonly sqliteFile: string;
  /** Load the demo data into an empty database. */
  readonly demo: boolean;
  /** Serve the embedded demo issuer and believe its tokens; refused in production. */
  readonly demoIssuer: boolean;
  readonly token: TokenConfig;
  readonly issuers: Issuers;
  /** How long a person's bearer token may live; one that lives longer is refused. */
  readonly bearerLifetimeMinutesMax: number;
  readonly mail: MailConfig;
  readonly limits: Limits;
  /** Proxies whose X-Forwarded-For is believed: addresses or ranges, comma-separated; or null. */
  readonly trustedProxy: string | null;
  readonly site: SiteConfig;
}

/** Where the data is: the part of the configuration that the schema tools need. */
export type Storage = Pick<Config, 'databaseUrl' | 'sqliteFile'> &
  Partial<Pick<Config, 'migrationDatabaseUrl'>>;

export function readStorage(environment: NodeJS.ProcessEnv): Required<Storage> {
  return {
    databaseUrl: environment.DATABASE_URL || null,
    migrationDatabaseUrl: environment.MOTPOST_MIGRATION_DATABASE_URL || null,
    sqliteFile: environment.MOTPOST_DB || 'data/motpost.sqlite',
  };
}

/** The demo issuer's tokens. */
export interface TokenConfig {
  readonly issuer: string;
  readonly audience: string;
  /** 32 bytes from which the demo issuer's key pair is derived. */
  readonly demoSecret: Uint8Array;
}

/** Where mail goes: to an SMTP server, or as .eml files into a folder. */
export interface MailConfig {
  readonly smtpUrl: string | null;
  readonly folder: string;
  readonly from: string;
}

/** How much one caller may ask for. */
export interface Limits {
  readonly requestsPerMinutePerAddress: number;
  readonly requestsPerMinutePerIdentity: number;
  /** Attempts to sign in, to register a passkey or to use an invitation. */
  readonly signInsPerMinutePerAddress: number;
  /** Reports of broken contacts, which need no sign-in. */
  readonly contactReportsPerMinutePerAddress: number;
  /** How long a request may take to arrive, in milliseconds. */
  readonly requestTimeoutMs: number;
}

export const DEMO_ISSUER = 'https://demo.motpost.example.com';
const DEMO_SECRET = 'motpost-demo-secret-never-for-production';

/**
 * Reads the configuration.
 *
 * Throws a {@link ConfigError} that lists every setting that is wrong and what to set instead.
 * In production it refuses the demo issuer, the default secret and a plain-http base URL.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const problems: string[] = [];
  const production = environment.NODE_ENV === 'production';
  const onOff = (name: string, byDefault: boolean) =>
    readSwitch(name, environment[name], byDefault, problems);
  const port = readWhole('PORT', environment.PORT, 3000, [0, 65_535], problems);
  const secret = environment.MOTPOST_TOKEN_SECRET ?? DEMO_SECRET;
  const config: Config = {
    production,
    port,
    host: environment.MOTPOST_HOST ?? '0.0.0.0',
    baseUrl: (environment.MOTPOST_BASE_URL ?? `http://localhost:${port}`).replace(/\/$/, ''),
    ...readStorage(environment),
    demo: onOff('MOTPOST_DEMO', !production),
    demoIssuer: onOff('MOTPOST_DEMO_ISSUER', !production),
    token: {
      issuer: DEMO_ISSUER,
      audience: environment.MOTPOST_TOKEN_AUDIENCE ?? 'motpost',
      demoSecret: createHash('sha256').update(secret).digest(),
    },
    issuers: readIssuers(environment.MOTPOST_ISSUERS, environment, problems),
    // As long as a session at most.
    bearerLifetimeMinutesMax: readWhole(
      'MOTPOST_BEARER_LIFETIME_MINUTES_MAX',
      environment.MOTPOST_BEARER_LIFETIME_MINUTES_MAX,
      720,
      [1, 1_440],
      problems,
    ),
    mail: {
      smtpUrl: environment.MOTPOST_SMTP_URL ?? null,
      folder: environment.MOTPOST_MAIL_FOLDER ?? 'data/mail',
      from: environment.MOTPOST_MAIL_FROM ?? 'Motpost <motpost@example.com>',
    },
    limits: readLimits(environment, production, problems),
    trustedProxy: readRanges('MOTPOST_TRUSTED_PROXY', environment.MOTPOST_TRUSTED_PROXY, problems),
    site: readSite(environment, problems),
  };
  checkAddresses(config, problems);
  if (Buffer.byteLength(secret) < 32) {
    problems.push('MOTPOST_TOKEN_SECRET must be at least 32 bytes');
  }
  if (production) checkProduction(config, secret, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function checkAddresses(config: Config, problems: string[]): void {
  const { baseUrl, databaseUrl, migrationDatabaseUrl, mail } = config;
  if (!URL.canParse(baseUrl) || new URL(baseUrl).pathname !== '/') {
    problems.push('MOTPOST_BASE_URL must be an absolute address without a path');
  }
  const urls = { DATABASE_URL: databaseUrl, MOTPOST_MIGRATION_DATABASE_URL: migrationDatabaseUrl };
  for (const [name, url] of Object.entries(urls)) {
    if (url !== null && !/^postgres(ql)?:\/\//.test(url)) {
      problems.push(`${name} must start with postgres://`);
    }
  }
  if (mail.smtpUrl !== null && !/^smtps?:\/\//.test(mail.smtpUrl)) {
    problems.push('MOTPOST_SMTP_URL must start with smtp:// or smtps://');
  }
}

function checkProduction(config: Config, secret: string, problems: string[]): void {
  const { baseUrl, demo, demoIssuer, issuers, mail } = config;
  if (issuers.signIn.length === 0) {
    problems.push(
      'MOTPOST_ISSUERS names no sign-in service, which leaves the demo issuer: ' +
        'set the file that names yours',
    );
  }
  if (demoIssuer) {
    problems.push('MOTPOST_DEMO_ISSUER is on: unset it, anybody can sign in as anybody there');
    if (secret === DEMO_SECRET) {
      problems.push('MOTPOST_TOKEN_SECRET has its default value: set a secret of your own');
    }
  }
  if (!baseUrl.startsWith('https://')) {
    problems.push('MOTPOST_BASE_URL is not https: set the https address of the service');
  }
  if (demo) problems.push('MOTPOST_DEMO is on: unset it, demo data has no place in production');
  checkMailServer(mail.smtpUrl, problems);
  for (const { issuer } of [...issuers.signIn, ...issuers.bearer, ...issuers.machines]) {
    if (isTrustworthyAddress(issuer) && !issuer.startsWith('https://')) {
      problems.push(`MOTPOST_ISSUERS: ${issuer} is not https`);
    }
  }
}

/** A development machine is its own only caller; a service on the net has many. */
function readLimits(environment: NodeJS.ProcessEnv, production: boolean, problems: string[]) {
  const read = (name: string, inProduction: number, inDevelopment: number): number => {
    const byDefault = production ? inProduction : inDevelopment;
    return readWhole(name, environment[name], byDefault, [1, 1e9], problems);
  };
  return {
    requestsPerMinutePerAddress: read('MOTPOST_REQUESTS_PER_MINUTE_PER_ADDRESS', 600, 10_000_000),
    requestsPerMinutePerIdentity: read('MOTPOST_REQUESTS_PER_MINUTE_PER_IDENTITY', 600, 10_000_000),
    signInsPerMinutePerAddress: read('MOTPOST_SIGN_INS_PER_MINUTE_PER_ADDRESS', 30, 600),
    contactReportsPerMinutePerAddress: read(
      'MOTPOST_CONTACT_REPORTS_PER_MINUTE_PER_ADDRESS',
      5,
      600,
    ),
    requestTimeoutMs: read('MOTPOST_REQUEST_TIMEOUT_MS', 30_000, 30_000),
  };
}

export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
  }
}
