import 'reflect-metadata';
import { bindDemoPersons } from './access/demo-issuer/demo-persons.js';
import { Upkeep } from './access/upkeep.js';
import { openDatabase } from './data-source.js';
import { loadDemo } from './demo/load-demo.js';
import { createServer } from './http-server.js';
import { ConfigError, readConfig } from './platform/config.js';
import { systemClock } from './platform/clock.js';
import { logToStderr } from './platform/log.js';
import { closeOnSignal } from './platform/on-signal.js';
import { refuseUnguarded } from './platform/refuse-unguarded.js';
import { repeat } from './platform/repeat.js';
import { welcome } from './welcome.js';

const UPKEEP_PAUSE_MS = 60_000;

/** Starts Motpost: configuration, database, people, demo data, server, upkeep. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  await refuseUnguarded(database, config.production);
  await bindDemoPersons(database, config, systemClock);
  if (config.demo) await loadDemo(database);
  const server = await createServer(config, database, systemClock, logToStderr);
  await server.listen(config.port, config.host);
  const stopUpkeep = repeat((stopping) => server.get(Upkeep).round(stopping), UPKEEP_PAUSE_MS);
  closeOnSignal(async () => {
    await stopUpkeep();
    await server.close();
    await database.close();
  });
  process.stdout.write(welcome(config));
}

main().catch((error: unknown) => {
  const text = error instanceof ConfigError ? error.message : String((error as Error).stack);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
