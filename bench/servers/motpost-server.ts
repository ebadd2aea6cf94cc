import 'reflect-metadata';
import { openDatabase } from '../../src/data-source.js';
import { createServer } from '../../src/http-server.js';
import { readConfig } from '../../src/platform/config.js';
import { reportCpu } from './report-cpu.js';

/** The whole of Motpost on the database that the environment names. Prints its address. */
const config = readConfig(process.env);
const app = await createServer(config, await openDatabase(config));
await app.listen(0, '127.0.0.1');
process.stdout.write(`${await app.getUrl()}\n`);
reportCpu();
