import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asJson, asTable, type BenchRow } from './report.js';
import { benchRegisterList } from './register-list.js';
import { benchWindowScan } from './window-scan.js';

/** Measures this machine in one run. `--quick` only shows that everything runs. */
async function main(): Promise<void> {
  const quick = process.argv.includes('--quick');
  const directory = mkdtempSync(join(tmpdir(), 'motpost-bench-'));
  const rows: BenchRow[] = [];
  try {
    for (const bench of [benchWindowScan, benchRegisterList])
      rows.push(...(await bench(directory, quick)));
  } finally {
    rmSync(directory, { recursive: true });
  }
  process.stdout.write(`${asTable(rows)}\n\n${asJson(rows, quick)}\n`);
}

await main();
