import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isTrustworthyAddress } from './addresses.js';
import type { BearerIssuer, Issuers, MachineIssuer, SignInService } from './issuers.js';
import { noIssuers } from './issuers.js';
import { Settings } from './settings.js';

type Environment = NodeJS.ProcessEnv;

/**
 * Reads the file of issuers (YAML; docs/operations/sign-in.md describes it). Client secrets are
 * not in it: it names the environment variables that hold them.
 * Every fault is added to `problems` with its place.
 */
export function readIssuers(
  path: string | undefined,
  environment: Environment,
  problems: string[],
): Issuers {
  if (path === undefined || path === '') return noIssuers;
  let content: unknown;
  try {
    content = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    problems.push(`MOTPOST_ISSUERS: ${path} cannot be read: ${firstLine(error)}`);
    return noIssuers;
  }
  const file = new Settings(content, `MOTPOST_ISSUERS: ${path}`, problems);
  const issuers = {
    signIn: file.list('signIn').map((each) => readSignIn(each, environment)),
    bearer: file.list('bearer').map(readBearer),
    machines: file.list('machines').map(readMachines),
  };
  file.nothingElse();
  const names = issuers.signIn.map(({ name }) => name);
  for (const taken of names.filter((name) => name === 'passkey' || name === 'demo')) {
    file.fault('signIn', `cannot have the name ${taken}`);
  }
  if (new Set(names).size < names.length) file.fault('signIn', 'has the same name twice');
  return issuers;
}

function readSignIn(settings: Settings, environment: Environment): SignInService {
  const label = settings.part('label');
  const claims = settings.part('claims');
  const service: SignInService = {
    name: settings.text('name', /^[a-z][a-z0-9-]{0,30}$/),
    label: { nb: label.text('nb'), nn: label.text('nn'), en: label.text('en') },
    issuer: readIssuer(settings),
    clientId: settings.text('clientId'),
    clientSecret: readSecret(settings, environment),
    scope: settings.text('scope', /(^| )openid( |$)/, 'openid'),
    acr: readLevels(settings, environment),
    prompt: settings.textOrNull('prompt'),
    authorizationDetails: settings.objects('authorizationDetails'),
    claims: {
      subject: claims.text('subject', /./, 'sub'),
      name: claims.text('name', /./, 'name'),
      email: claims.text('email', /./, 'email'),
      organisation: claims.textOrNull('organisation'),
    },
    role: settings.oneOf('role', ['supplier', 'firm']),
  };
  if (service.role !== null && service.claims.organisation === null) {
    settings.fault('role', 'needs claims.organisation: nobody is bound to an unknown organisation');
  }
  for (const part of [label, claims, settings]) part.nothingElse();
  return service;
}

/**
 * The levels that are accepted. In production it must be said, if only that any is: a level that was
 * forgotten would let in whomever the service lets in.
 */
function readLevels(settings: Settings, { NODE_ENV }: Environment): string[] {
  return NODE_ENV === 'production' ? settings.textsOr('any', 'acr') : settings.texts('acr', 'any');
}

function readSecret(settings: Settings, environment: Environment): string | null {
  const variable = settings.textOrNull('clientSecretVariable');
  if (variable === null) return null;
  const secret = environment[variable] ?? '';
  if (secret.length < 16 || /change.?me|^secret|^password/i.test(secret)) {
    settings.fault('clientSecretVariable', `names ${variable}: set a real secret there`);
  }
  return secret;
}

function readBearer(settings: Settings): BearerIssuer {
  const issuer = readTokenIssuer(settings);
  settings.nothingElse();
  return issuer;
}

function readMachines(settings: Settings): MachineIssuer {
  const scopes = settings.part('scopes');
  const issuer = {
    ...readTokenIssuer(settings),
    scopes: Object.fromEntries(
      scopes
        .names()
        .map((scope) => [scope, scopes.oneOf(scope, ['supplier', 'firm']) ?? ('firm' as const)]),
    ),
  };
  if (scopes.names().length === 0) settings.fault('scopes', 'must give at least one role');
  settings.nothingElse();
  return issuer;
}

function readTokenIssuer(settings: Settings): BearerIssuer {
  const jwksUri = settings.textOrNull('jwksUri');
  if (jwksUri !== null && !isTrustworthyAddress(jwksUri)) {
    settings.fault('jwksUri', 'must be an https address');
  }
  return { issuer: readIssuer(settings), jwksUri, audience: settings.text('audience') };
}

function readIssuer(settings: Settings): string {
  const issuer = settings.text('issuer');
  if (issuer !== '' && !isTrustworthyAddress(issuer)) {
    settings.fault('issuer', 'must be an https address');
  }
  return issuer;
}

function firstLine(error: unknown): string {
  return String((error as Error).message).split('\n', 1)[0] ?? '';
}
