import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

/** An issuer of tokens on this machine, over real HTTP, that can turn its keys and go away. */
export class FakeIssuer {
  private readonly published = new Map<string, KeyPair>();
  private signing: KeyPair;
  private turns = 0;
  private server: Server | null = null;
  private port = 0;
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
      void this.answer(request.url ?? '').then((body) => {
        response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** A token of this issuer, valid for ten minutes from `at`. */
  async token(at: string, claims: JWTPayload, key?: KeyPair['privateKey']): Promise<string> {
    const seconds = Math.floor(Date.parse(at) / 1000);
    return new SignJWT({ iss: this.issuer, iat: seconds, exp: seconds + 600, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: this.keyId })
      .sign(key ?? this.signing.privateKey);
  }

  private async answer(path: string): Promise<object | null> {
    if (path === '/.well-known/openid-configuration') {
      return { issuer: this.issuer, jwks_uri: `${this.issuer}/jwks` };
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
