import 'reflect-metadata';
import { openDatabase } from './data-source.js';
import { createServer } from './http-server.js';
import { ConfigError, readConfig } from './platform/config.js';

/** Starts Motpost: configuration, database, server. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  const server = await createServer(config, database);
  await server.listen(config.port, config.host);
  process.stdout.write(`Motpost serves on ${config.baseUrl}\n`);
}

main().catch((error: unknown) => {
  const text = error instanceof ConfigError ? error.message : String((error as Error).stack);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
