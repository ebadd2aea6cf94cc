import { createHash } from 'node:crypto';

/** Everything the environment decides. Read once at start; nothing else reads the environment. */
export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Where people reach the service; used in links, the token audience and problem types. */
  readonly baseUrl: string;
  /** PostgreSQL address, or null: then SQLite in `sqliteFile`. */
  readonly databaseUrl: string | null;
  readonly sqliteFile: string;
  /** Load the demo data into an empty database. */
  readonly demo: boolean;
  readonly token: TokenConfig;
}

/** Where the data is: the part of the configuration that the schema tools need. */
export type Storage = Pick<Config, 'databaseUrl' | 'sqliteFile'>;

export function readStorage(environment: NodeJS.ProcessEnv): Storage {
  return {
    databaseUrl: environment.DATABASE_URL ?? null,
    sqliteFile: environment.MOTPOST_DB ?? 'data/motpost.sqlite',
  };
}

export interface TokenConfig {
  readonly issuer: string;
  readonly audience: string;
  /** HS256 secret of the embedded demo issuer; refused in production. */
  readonly demoSecret: Uint8Array;
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
  const port = readPort(environment.PORT, problems);
  const baseUrl = environment.MOTPOST_BASE_URL ?? `http://localhost:${port}`;
  const issuer = environment.MOTPOST_TOKEN_ISSUER ?? DEMO_ISSUER;
  const secret = environment.MOTPOST_TOKEN_SECRET ?? DEMO_SECRET;
  const storage = readStorage(environment);
  if (storage.databaseUrl !== null && !/^postgres(ql)?:\/\//.test(storage.databaseUrl)) {
    problems.push('DATABASE_URL must start with postgres://');
  }
  if (!URL.canParse(baseUrl)) problems.push('MOTPOST_BASE_URL must be an absolute address');
  const demo = readSwitch('MOTPOST_DEMO', environment.MOTPOST_DEMO, !production, problems);
  if (production) {
    if (issuer === DEMO_ISSUER) {
      problems.push(
        'MOTPOST_TOKEN_ISSUER is the demo issuer: set the issuer of your sign-in service',
      );
    }
    if (secret === DEMO_SECRET) {
      problems.push(
        'MOTPOST_TOKEN_SECRET has its default value: set a secret of at least 32 bytes',
      );
    }
    if (!baseUrl.startsWith('https://')) {
      problems.push('MOTPOST_BASE_URL is not https: set the https address of the service');
    }
    if (demo) problems.push('MOTPOST_DEMO is on: unset it, demo data has no place in production');
  }
  if (Buffer.byteLength(secret) < 32) {
    problems.push('MOTPOST_TOKEN_SECRET must be at least 32 bytes');
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    production,
    port,
    host: environment.MOTPOST_HOST ?? '0.0.0.0',
    baseUrl,
    ...storage,
    demo,
    token: {
      issuer,
      audience: environment.MOTPOST_TOKEN_AUDIENCE ?? 'motpost',
      demoSecret: createHash('sha256').update(secret).digest(),
    },
  };
}

export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `The configuration is not usable:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
  }
}

function readPort(text: string | undefined, problems: string[]): number {
  const port = Number(text ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(`PORT is "${text}": set a whole number from 0 to 65535`);
  }
  return port;
}

function readSwitch(
  name: string,
  text: string | undefined,
  byDefault: boolean,
  problems: string[],
): boolean {
  if (text === undefined || text === '') return byDefault;
  if (text === 'on' || text === 'off') return text === 'on';
  problems.push(`${name} is "${text}": set on or off`);
  return byDefault;
}
