import type { FastifyContextConfig, FastifyInstance } from 'fastify';
import { problemOfRefusal, sendProblem } from './problem.js';

export interface Route {
  readonly method: string;
  /** The pattern, such as `/api/v1/organisations/:id`. */
  readonly url: string;
  readonly config: FastifyContextConfig;
}

/** Every route of the server, as the router has it. */
export class RouteTable {
  readonly routes: Route[] = [];

  /** Collects routes from now on: call it before any is registered. */
  constructor(server: FastifyInstance) {
    server.addHook('onRoute', ({ method, url, config = {} }) => {
      for (const one of [method].flat()) this.routes.push({ method: one, url, config });
    });
  }

  /** The methods that an address takes; none when there is no such address. */
  methodsOf(path: string): string[] {
    return [...new Set(this.at(path).map(({ method }) => method))].sort();
  }

  /** Every route of an address, whatever the method. */
  at(path: string): Route[] {
    return this.routes.filter(({ url }) => patternOf(url).test(path));
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route, for those who check that each is described. */
    routeTable: RouteTable;
  }
}

function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}/?$`);
}

/** Tells programs a wrong method from a wrong address: 405 with Allow, not 404. */
export function refuseWrongMethods(server: FastifyInstance, table: RouteTable): void {
  server.addHook('onRequest', (request, reply, done) => {
    const path = request.url.split('?')[0] ?? '';
    if (!request.is404 || !path.startsWith('/api/')) return done();
    const methods = table.methodsOf(path);
    if (methods.length === 0) return done();
    void reply.header('allow', methods.join(', '));
    const message = `This address takes ${methods.join(', ')}.`;
    sendProblem(reply, problemOfRefusal({ code: 'method_not_allowed', message }, request.id));
  });
}
