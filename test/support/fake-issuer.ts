import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

/** An issuer of tokens on this machine, over real HTTP, that can turn its keys and go away. */
export class FakeIssuer {
  private readonly published = new Map<string, KeyPair>();
  private signing: KeyPair;
  private turns = 0;
  private server: Server | null = null;
  private port = 0;
  /** The ID token that the next code is worth. */
  nextIdToken = '';
  /** What it was last sent for a code. */
  lastTokenRequest = new URLSearchParams();
  /** How often its keys were asked for. */
  keyRequests = 0;

  static async start(): Promise<FakeIssuer> {
    const issuer = new FakeIssuer();
    await issuer.turnKeys();
    await issuer.comeBack();
    return issuer;
  }

  private get keyId(): string {
    return `key-${this.turns}`;
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Publishes a new key and withdraws the others. */
  async turnKeys(): Promise<void> {
    await this.signWithUnpublishedKey();
    this.published.clear();
    this.published.set(this.keyId, this.signing);
  }

  /** Signs from now on with a key that nobody can look up. */
  async signWithUnpublishedKey(): Promise<void> {
    this.signing = await generateKeyPair('ES256');
    this.turns += 1;
  }

  goAway(): Promise<void> {
    const { server } = this;
    this.server = null;
    server?.closeAllConnections();
    return new Promise((resolve) => (server === null ? resolve() : server.close(() => resolve())));
  }

  async comeBack(): Promise<void> {
    const server = createServer((request, response) => {
      void this.answer(request).then((body) => {
        response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** A token of this issuer, valid for ten minutes from `at`. */
  async token(
    at: string,
    claims: JWTPayload,
    key: KeyPair['privateKey'] = this.signing.privateKey,
    typ?: string,
  ): Promise<string> {
    const seconds = Math.floor(Date.parse(at) / 1000);
    return new SignJWT({ iss: this.issuer, iat: seconds, exp: seconds + 600, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: this.keyId, ...(typ === undefined ? {} : { typ }) })
      .sign(key);
  }

  private async answer(request: IncomingMessage): Promise<object | null> {
    const path = request.url ?? '';
    if (path === '/.well-known/openid-configuration') {
      return {
        issuer: this.issuer,
        jwks_uri: `${this.issuer}/jwks`,
        authorization_endpoint: `${this.issuer}/authorize`,
        token_endpoint: `${this.issuer}/token`,
        end_session_endpoint: `${this.issuer}/logout`,
        id_token_signing_alg_values_supported: ['ES256'],
      };
    }
    if (path === '/token') {
      this.lastTokenRequest = new URLSearchParams(await text(request));
      return { access_token: 'at', token_type: 'Bearer', id_token: this.nextIdToken };
    }
    if (path !== '/jwks') return null;
    this.keyRequests += 1;
    const keys = [...this.published].map(async ([kid, { publicKey }]) => ({
      ...(await exportJWK(publicKey)),
      kid,
      alg: 'ES256',
    }));
    return { keys: await Promise.all(keys) };
  }
}
