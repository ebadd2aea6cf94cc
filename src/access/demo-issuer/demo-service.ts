import type { Config } from '../../platform/config.js';
import type { SignInService } from '../../platform/issuers.js';

export const DEMO_SERVICE = 'demo';
export const DEMO_CLIENT = 'motpost';
export const DEMO_PATH = '/demo-issuer';
/** The level that the demo issuer says it authenticates at, so that the check of levels is used. */
export const DEMO_ACR = 'demo-high';

/** The demo issuer as a sign-in service like any other. */
export function demoService({ token }: Config): SignInService {
  return {
    name: DEMO_SERVICE,
    label: { nb: 'Demobruker', nn: 'Demobrukar', en: 'Demo user' },
    issuer: token.issuer,
    clientId: DEMO_CLIENT,
    clientSecret: null,
    scope: 'openid profile email',
    acr: [DEMO_ACR],
    prompt: 'login',
    authorizationDetails: null,
    claims: { subject: 'sub', name: 'name', email: 'email', organisation: null },
    role: null,
  };
}
