import { join } from 'node:path';
import Database from 'better-sqlite3';
import { scanWindows } from '../src/domain/duty/scan-windows.js';
import { fromDayNumber, toDayNumber } from '../src/domain/time/iso-date.js';
import { type BenchRow, benchRow } from './report.js';
import { interleave, seeded, timed } from './rounds.js';

const THRESHOLD_ORE = 100_000_000_00;
const WINDOW_YEARS = 5;
const LIMITS = [
  { fromDay: 0, toDay: 9999_12_31, thresholdOre: THRESHOLD_ORE, windowYears: WINDOW_YEARS },
];
const SUPPLIERS = 500;

/** What both must answer of a supplier: the first day over the threshold, and the largest sum. */
interface WindowAnswer {
  readonly supplier: string;
  readonly crossedOnDay: number | null;
  readonly peakOre: number;
}

/** Value events by supplier and day, as columns. */
interface Loaded {
  readonly suppliers: readonly {
    readonly id: string;
    readonly begin: number;
    readonly end: number;
  }[];
  readonly days: Int32Array;
  readonly amountsOre: Float64Array;
}

/** Every five-year window of every supplier (R-3, D-1), beside SQLite's own window function. */
export async function benchWindowScan(directory: string, quick: boolean): Promise<BenchRow[]> {
  const file = join(directory, 'events.sqlite');
  const events = quick ? 20_000 : 1_000_000;
  fillFile(file, events);
  const held = load(file, events);
  requireEqual(scan(held), askSqlite(file));
  const median = await interleave(quick ? 1 : 5, {
    load: () => timed(() => load(file, events)),
    loadAndScan: () => timed(() => scan(load(file, events))),
    scan: () => timed(() => scan(held)),
    sqlite: () => timed(() => askSqlite(file)),
  });
  const name = `window scan of ${events} events of ${SUPPLIERS} suppliers`;
  const sqlite = { peer: "SQLite's window function", peerMeasured: median.sqlite };
  return [
    benchRow(
      {
        name: `${name}, loading included`,
        unit: 'ms',
        measured: median.loadAndScan,
        peer: 'loading alone',
        peerMeasured: median.load,
      },
      { atMost: 1.2 },
    ),
    benchRow(
      { name: `${name}, loading included`, unit: 'ms', measured: median.loadAndScan, ...sqlite },
      { below: 1 },
    ),
    benchRow(
      { name: `${name}, loaded`, unit: 'ms', measured: median.scan, ...sqlite },
      { below: 1 },
    ),
  ];
}

function fillFile(file: string, events: number): void {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.exec('CREATE TABLE value_event (supplier_id TEXT, day INTEGER, nok INTEGER)');
  const insert = database.prepare('INSERT INTO value_event VALUES (?, ?, ?)');
  const random = seeded(1);
  const whole = (below: number): number => Math.floor(random() * below);
  database.transaction(() => {
    for (let at = 0; at < events; at += 1) {
      const supplier = whole(SUPPLIERS);
      const date = `${1995 + whole(31)}-${two(1 + whole(12))}-${two(1 + whole(28))}`;
      // The later a supplier stands, the larger its amounts: some cross, some never do.
      const largest = Math.round((THRESHOLD_ORE * SUPPLIERS * (supplier + 1)) / SUPPLIERS / events);
      insert.run(`supplier-${supplier}`, toDayNumber(date), whole(largest * 8) - largest * 2);
    }
  })();
  database.exec('CREATE INDEX in_order ON value_event (supplier_id, day, nok)');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

function load(file: string, events: number): Loaded {
  const database = new Database(file, { readonly: true });
  const days = new Int32Array(events);
  const amountsOre = new Float64Array(events);
  const suppliers: { id: string; begin: number; end: number }[] = [];
  const rows = database
    .prepare('SELECT supplier_id, day, nok FROM value_event ORDER BY supplier_id, day')
    .raw()
    .iterate() as IterableIterator<[string, number, number]>;
  let at = 0;
  for (const [id, day, nok] of rows) {
    if (suppliers.at(-1)?.id !== id) suppliers.push({ id, begin: at, end: at });
    days[at] = day;
    amountsOre[at] = nok;
    at += 1;
    suppliers.at(-1)!.end = at;
  }
  database.close();
  return { suppliers, days, amountsOre };
}

function scan({ suppliers, days, amountsOre }: Loaded): WindowAnswer[] {
  return suppliers.map(({ id, begin, end }) => {
    const own = days.subarray(begin, end);
    const { crossingEnd, peakSumOre } = scanWindows(own, amountsOre.subarray(begin, end), LIMITS);
    return {
      supplier: id,
      crossedOnDay: crossingEnd === 0 ? null : own[crossingEnd - 1]!,
      peakOre: peakSumOre,
    };
  });
}

/** A day is YYYYMMDD, so that five calendar years are 50 000: a range that SQLite can slide over. */
function askSqlite(file: string): WindowAnswer[] {
  const database = new Database(file, { readonly: true });
  const rows = database
    .prepare(
      `SELECT supplier_id AS supplier, MIN(CASE WHEN total > ? THEN day END) AS crossedOnDay,
              MAX(total) AS peakOre
       FROM (SELECT supplier_id, day, SUM(nok) OVER (
               PARTITION BY supplier_id ORDER BY day
               RANGE BETWEEN ${WINDOW_YEARS * 10_000 - 1} PRECEDING AND CURRENT ROW) AS total
             FROM value_event)
       GROUP BY supplier_id ORDER BY supplier_id`,
    )
    .all(THRESHOLD_ORE) as WindowAnswer[];
  database.close();
  return rows;
}

function requireEqual(ours: readonly WindowAnswer[], theirs: readonly WindowAnswer[]): void {
  const at = theirs.findIndex((answer, index) => {
    const own = ours[index];
    return own?.crossedOnDay !== answer.crossedOnDay || own.peakOre !== answer.peakOre;
  });
  if (ours.length === theirs.length && at === -1) return;
  const day = ours[at]?.crossedOnDay ?? null;
  throw new Error(
    `the answers differ at ${theirs[at]?.supplier}: crossed on ${day === null ? '-' : fromDayNumber(day)}`,
  );
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
