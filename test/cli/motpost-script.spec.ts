import { describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the command as a caller does; it builds itself when the sources are newer than the build. */
function motpost(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/motpost.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const AWARDS = 'seed/public-awards/public-awards.csv';
const RATES = 'seed/public-awards/norges-bank-rates.csv';

describe('the motpost script', () => {
  it('prints the answer and nothing else on stdout', () => {
    const { status, stdout } = motpost('assess', AWARDS, '--rates', RATES, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      suppliers: [{ crossing: { sum: '104625150.00' } }, {}, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it('passes on the exit code, with an empty stdout', () => {
    const { status, stdout, stderr } = motpost('assess', RATES, '--rates', AWARDS);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^line 1, event_id: unknown column \(public-awards\.csv\)$/m);
    expect(motpost('nothing')).toMatchObject({ status: 2, stdout: '' });
  });

  it('ends quietly when its reader has seen enough', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'motpost-pipe-'));
    const [header, ...rows] = readFileSync(AWARDS, 'utf8').trim().split('\n');
    // More than a pipe holds, so that the command is still writing when the reader goes.
    const many = Array.from({ length: 2000 }, (_, at) => rows.map((row) => `${at}-${row}`)).flat();
    const file = join(folder, 'many.csv');
    writeFileSync(file, [header, ...many].join('\n'));
    const child = spawn(process.execPath, [
      'dist/src/cli.js',
      ...['assess', file, '--rates', RATES, '--json'],
    ]);
    let said = '';
    child.stderr.on('data', (text: Buffer) => (said += text.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(said).not.toContain('EPIPE');
    rmSync(folder, { recursive: true });
  });

  it('says that its answer could not be written, and fails', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(
      process.execPath,
      ['dist/src/cli.js', 'assess', AWARDS, '--rates', RATES, '--json'],
      { encoding: 'utf8', stdio: ['ignore', full, 'pipe'] },
    );
    closeSync(full);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^motpost: the answer cannot be written: .*ENOSPC.*\n$/m);
    expect(stderr).not.toContain('    at ');
  });

  it('is what npm run motpost calls', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts.motpost).toBe('node scripts/motpost.mjs');
  });
});
