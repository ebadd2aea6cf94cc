import { cpus } from 'node:os';

/** One measurement beside its floor or peer, both of this run, and what was aimed at. */
export interface BenchRow {
  readonly name: string;
  readonly unit: 'ms' | 'per second';
  readonly measured: number;
  /** What it is held against. */
  readonly peer: string;
  readonly peerMeasured: number;
  /** measured ÷ peer. */
  readonly ratio: number;
  readonly aim: string;
  readonly met: boolean;
}

/** A row whose ratio should be at most, or at least, so much. */
export function benchRow(
  row: Pick<BenchRow, 'name' | 'unit' | 'measured' | 'peer' | 'peerMeasured'>,
  aim: { readonly atMost: number } | { readonly atLeast: number } | { readonly below: number },
): BenchRow {
  const ratio = row.measured / row.peerMeasured;
  if ('atMost' in aim) return { ...row, ratio, aim: `≤ ${aim.atMost}`, met: ratio <= aim.atMost };
  if ('below' in aim) return { ...row, ratio, aim: `< ${aim.below}`, met: ratio < aim.below };
  return { ...row, ratio, aim: `≥ ${aim.atLeast}`, met: ratio >= aim.atLeast };
}

/** The run as JSON: this machine, and every row. */
export function asJson(rows: readonly BenchRow[], quick: boolean): string {
  const { version, platform, arch } = process;
  const machine = { node: version, platform, arch, cpu: cpus()[0]?.model, cores: cpus().length };
  return JSON.stringify({ machine, quick, rows });
}

/** The run as a table, and in words which aims are missed. */
export function asTable(rows: readonly BenchRow[]): string {
  const head = ['what', 'measured', 'beside', 'peer', 'ratio', 'aim', 'met'];
  const lines = rows.map((row) => [
    row.name,
    figure(row.measured, row.unit),
    row.peer,
    figure(row.peerMeasured, row.unit),
    row.ratio.toFixed(2),
    row.aim,
    row.met ? 'yes' : 'NO',
  ]);
  const widths = head.map((title, at) =>
    Math.max(title.length, ...lines.map((line) => line[at]!.length)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  const missed = rows.filter(({ met }) => !met).map(({ name, aim }) => `${name} (${aim})`);
  const summary = missed.length === 0 ? 'Every aim is met.' : `Missed: ${missed.join('; ')}.`;
  const table = [head, rule, ...lines].map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join('  ')
      .trimEnd(),
  );
  return [...table, '', summary].join('\n');
}

function figure(value: number, unit: BenchRow['unit']): string {
  return unit === 'ms' ? `${value.toFixed(value < 10 ? 3 : 0)} ms` : `${value.toFixed(0)}/s`;
}
