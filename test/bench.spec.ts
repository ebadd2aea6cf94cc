import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** The bench runs from the build, as `npm run bench` does. */
const BENCH = 'dist/bench/main.js';

describe('the bench', () => {
  it('runs and says what it measured, as a table and as JSON', () => {
    if (!existsSync(BENCH)) throw new Error(`${BENCH} is missing: run npm run build first`);
    const output = execFileSync(process.execPath, [BENCH, '--quick'], { encoding: 'utf8' });
    expect(output).toMatch(/^what +measured +beside +peer +ratio +aim +met\n/);
    const { machine, quick, rows } = JSON.parse(output.trimEnd().split('\n').at(-1)!) as {
      machine: object;
      quick: boolean;
      rows: Record<string, unknown>[];
    };
    expect(Object.keys(machine)).toEqual(['node', 'platform', 'arch', 'cpu', 'cores']);
    expect(quick).toBe(true);
    expect(rows.length).toBeGreaterThanOrEqual(5);
    for (const row of rows) {
      expect(row).toEqual({
        name: expect.any(String),
        unit: expect.stringMatching(/^(ms|per second)$/),
        measured: expect.any(Number),
        peer: expect.any(String),
        peerMeasured: expect.any(Number),
        ratio: expect.any(Number),
        aim: expect.stringMatching(/^[≤≥<] \d/),
        met: expect.any(Boolean),
      });
    }
  });
});
