import type { Configuration } from 'oidc-provider';
import type { Config } from '../../platform/config.js';
import { demoKeyPair } from './demo-key.js';
import { demoPersons } from './demo-persons.js';
import { DEMO_ACR, DEMO_CLIENT, DEMO_SERVICE } from './demo-service.js';
import { DemoStore } from './demo-store.js';

const HOUR_SECONDS = 3_600;

/** The demo issuer: one client, which is Motpost; its persons; its own memory. */
export function demoConfiguration(config: Config, fetch: Configuration['fetch']): Configuration {
  const { baseUrl, token } = config;
  return {
    adapter: DemoStore,
    fetch,
    clients: [
      {
        client_id: DEMO_CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${baseUrl}/sign-in/${DEMO_SERVICE}/callback`],
        post_logout_redirect_uris: [`${baseUrl}/`],
        backchannel_logout_uri: `${baseUrl}/sign-out/${DEMO_SERVICE}/back-channel`,
        backchannel_logout_session_required: true,
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [demoKeyPair(token.demoSecret).privateKey] },
    cookies: { keys: [Buffer.from(token.demoSecret).toString('base64url')] },
    acrValues: [DEMO_ACR],
    // The claims of the scopes stand in the ID token itself, so that one answer tells everything.
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'acr', 'sid'], profile: ['name'], email: ['email'] },
    findAccount: (_ctx, subject) => {
      const person = demoPersons.find((each) => each.subject === subject);
      if (person === undefined) return undefined;
      const { name } = person;
      const claims = () => ({ sub: subject, name, email: `${subject}@example.com` });
      return { accountId: subject, claims };
    },
    // Nobody is asked for consent: the only client is the service itself.
    loadExistingGrant: async (ctx) => {
      const { client, session, params } = ctx.oidc;
      const grant = new ctx.oidc.provider.Grant({
        clientId: client!.clientId,
        accountId: session!.accountId!,
      });
      grant.addOIDCScope(String(params!.scope));
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = logoutPage(form);
        },
      },
    },
    interactions: {
      url: (ctx, interaction) => `/${languageOf(ctx.query.ui_locales)}/demo/${interaction.uid}`,
    },
    ttl: {
      AccessToken: HOUR_SECONDS,
      AuthorizationCode: 60,
      Grant: HOUR_SECONDS,
      IdToken: HOUR_SECONDS,
      Interaction: HOUR_SECONDS,
      Session: HOUR_SECONDS,
    },
    routes: { authorization: '/auth', end_session: '/session/end' },
  };
}

function languageOf(locales: unknown): string {
  return locales === 'nn' || locales === 'en' ? locales : 'nb';
}

/** The issuer asks before it signs somebody out: a link on another site must not do it. */
function logoutPage(form: string): string {
  const button =
    '<button autofocus name="logout" value="yes">Logg ut · Logg ut · Sign out</button></form>';
  return (
    '<!doctype html><html lang="nb"><meta charset="utf-8"><title>Logg ut – demo</title>' +
    `<main><h1>Demo</h1>${form.replace('</form>', button)}</main></html>`
  );
}
