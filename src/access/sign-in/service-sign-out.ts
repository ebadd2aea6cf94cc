import { buildEndSessionUrl } from 'openid-client';
import type { Database } from '../../platform/database.js';
import { Session } from '../sessions/session.entity.js';
import type { SignInServices } from './services.js';

/** Where to sign out at the service that vouched for a session; null where it has no such place. */
export async function serviceSignOutAddress(
  database: Database,
  services: SignInServices,
  sessionId: string,
  baseUrl: string,
): Promise<string | null> {
  const session = await database.read((tx) => tx.findOneBy(Session, { id: sessionId }));
  const service = session === null ? null : services.find(session.service);
  if (session === null || service === null || session.idToken === null) return null;
  try {
    const client = await services.clientOf(service);
    if (client.serverMetadata().end_session_endpoint === undefined) return null;
    return buildEndSessionUrl(client, {
      id_token_hint: session.idToken,
      post_logout_redirect_uri: `${baseUrl}/`,
    }).href;
  } catch {
    return null;
  }
}
