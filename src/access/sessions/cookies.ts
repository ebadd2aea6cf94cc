import type { FastifyReply, FastifyRequest } from 'fastify';
import { isTrustworthyAddress } from '../../platform/addresses.js';

/** A cookie of ours: sent to this host only, unreadable for scripts, not with foreign forms. */
export class SecretCookie {
  private readonly name: string;
  private readonly secure: boolean;

  /**
   * `__Host-` and Secure hold wherever the browser sees the service as secure: https, and plain
   * http on this machine. Elsewhere (development over a network) both have to go.
   */
  constructor(name: string, baseUrl: string) {
    this.secure = isTrustworthyAddress(baseUrl);
    this.name = this.secure ? `__Host-${name}` : `${name}-insecure`;
  }

  /** Also of a request that is cut before its cookies are parsed. */
  read({ cookies, headers, server }: FastifyRequest): string | null {
    const parsed = (cookies as typeof cookies | null) ?? server.parseCookie(headers.cookie ?? '');
    return parsed[this.name] ?? null;
  }

  set(reply: FastifyReply, secret: string): void {
    void reply.setCookie(this.name, secret, this.attributes());
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes());
  }

  private attributes() {
    return { path: '/', httpOnly: true, secure: this.secure, sameSite: 'lax' as const };
  }
}
