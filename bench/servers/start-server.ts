import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface Started {
  readonly url: string;
  /** The processor time that it has used so far, in seconds. */
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a server of this folder and waits for the address that it prints first. */
export async function startServer(
  name: 'hello-server' | 'motpost-server',
  argument: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const file = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  const child = spawn(process.execPath, [file, argument], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  return {
    url: await firstLine(child, exited),
    cpuSeconds: () => cpuSeconds(child),
    stop: () => stop(child, exited),
  };
}

async function firstLine(child: ChildProcess, exited: Promise<unknown>): Promise<string> {
  const lines = createInterface({ input: child.stdout! });
  const failed = exited.then(() => {
    throw new Error('the server ended before it served');
  });
  failed.catch(() => undefined);
  const [line] = (await Promise.race([once(lines, 'line'), failed])) as [string];
  return line;
}

async function cpuSeconds(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage];
  return (user + system) / 1e6;
}

async function stop(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  child.kill();
  await exited;
}
