import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, register, Registry } from 'prom-client';
import type { Database } from '../database.js';
import { sql } from '../sql.js';
import { routeOf } from './request-log.js';

/** What the service tells those who keep it running, in the form that Prometheus reads. */
export class Metrics {
  /** Of this server; what is of the whole process is in prom-client's own registry. */
  private readonly registry = new Registry();
  private readonly requests: Histogram;

  constructor(database: Database) {
    this.requests = new Histogram({
      name: 'motpost_http_request_duration_seconds',
      help: 'Duration of requests by method, route pattern and status.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
      registers: [this.registry],
    });
    const heads: Gauge = new Gauge({
      name: 'motpost_ledger_heads',
      help: 'Agreements that have entries in the ledger.',
      registers: [this.registry],
      collect: async (): Promise<void> => heads.set(await countHeads(database)),
    });
    if (register.getSingleMetric('process_cpu_user_seconds_total') === undefined) {
      collectDefaultMetrics();
    }
  }

  measure(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      const labels = {
        method: request.method,
        route: routeOf(request) ?? 'none',
        status: String(reply.statusCode),
      };
      this.requests.observe(labels, reply.elapsedTime / 1000);
      done();
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return Registry.merge([register, this.registry]).metrics();
  }
}

/** How many chains the ledger has: one head for each agreement with entries. */
export async function countHeads(database: Database): Promise<number> {
  const [row] = await database.read((tx) =>
    sql<{ heads: string | number }>(tx, 'SELECT COUNT(*) AS heads FROM ledger_head'),
  );
  return Number(row?.heads ?? 0);
}
