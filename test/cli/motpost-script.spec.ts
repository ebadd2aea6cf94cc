import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

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

  it('is what npm run motpost calls', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts.motpost).toBe('node scripts/motpost.mjs');
  });
});
