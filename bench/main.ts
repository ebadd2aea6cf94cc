import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchPage } from './page.js';
import { benchPosting } from './posting.js';
import { benchRegisterList } from './register-list.js';
import { asJson, asTable, type BenchRow } from './report.js';
import { benchStatement } from './statement.js';
import { benchWindowScan } from './window-scan.js';

const benches: Readonly<
  Record<string, (directory: string, quick: boolean) => Promise<BenchRow[]>>
> = {
  windows: benchWindowScan,
  posting: benchPosting,
  statement: benchStatement,
  register: benchRegisterList,
  page: benchPage,
};

/**
 * Measures this machine in one run. `--quick` only shows that everything runs; names after it
 * choose some of the measurements.
 */
async function main(): Promise<void> {
  const quick = process.argv.includes('--quick');
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
  const rows: BenchRow[] = [];
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const directory = mkdtempSync(join(tmpdir(), 'motpost-bench-'));
    try {
      rows.push(...(await bench(directory, quick)));
    } finally {
      rmSync(directory, { recursive: true });
    }
  }
  process.stdout.write(`${asTable(rows)}\n\n${asJson(rows, quick)}\n`);
}

await main();
