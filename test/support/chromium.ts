import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium: the one that is named or installed, else it is installed now. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), headless: true, args: FLAGS });
}

function findChromium(): string {
  const found = installed();
  if (found !== undefined) return found;
  install();
  const fresh = installed();
  if (fresh === undefined) throw new Error('no Chromium: install one, or set CHROMIUM_PATH');
  return fresh;
}

function installed(): string | undefined {
  return [
    process.env.CHROMIUM_PATH ?? '',
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path !== '' && existsSync(path));
}

/** Playwright's own Chromium; where it cannot be fetched, Debian's, when we may install it. */
function install(): void {
  const run = (command: string, ...parameters: string[]) =>
    execFileSync(command, parameters, { stdio: 'ignore', timeout: 600_000 });
  try {
    run('npx', 'playwright-core', 'install', 'chromium');
  } catch {
    if (process.getuid?.() !== 0) return;
    run('apt-get', 'update');
    run('apt-get', 'install', '-y', 'chromium');
  }
}
