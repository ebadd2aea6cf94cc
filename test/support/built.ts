import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { engines } from './engines.js';

/** The program as it was built and as `npm start` runs it, on a database of its own. */
export interface Built {
  readonly url: string;
  /** What it has written to stdout so far. */
  readonly out: () => string;
  /** Tells it to stop; its exit code. */
  readonly stop: () => Promise<number | null>;
}

export async function startBuilt(environment: Record<string, string> = {}): Promise<Built> {
  const storage = await engines[0].newStorage();
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: String(port),
      MOTPOST_HOST: '127.0.0.1',
      MOTPOST_DB: storage.sqliteFile,
      MOTPOST_DEMO: 'off',
      ...environment,
    },
  });
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const started = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes('Motpost serves on')) resolve();
    });
  });
  await Promise.race([started, ended.then(() => Promise.reject(new Error(`it ended: ${err}`)))]);
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    const code = await ended;
    await storage.remove();
    return code;
  };
  return { url: `http://127.0.0.1:${port}`, out: () => out, stop };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}
