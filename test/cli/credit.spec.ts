import { describe, expect, it } from '@jest/globals';
import { runCli } from '../support/run-cli.js';

const HEADER = 'line_id,project,date,amount,norwegian_amount,basis,factor';

function credit(rows: string[], baselines?: string, header = HEADER) {
  const files: Record<string, string> = { 'lines.csv': `${header}\n${rows.join('\n')}\n` };
  if (baselines === undefined) return runCli(['credit', 'lines.csv', '--json'], files);
  files['baselines.csv'] = `project,year,amount\n${baselines}`;
  return runCli(['credit', 'lines.csv', '--baselines', 'baselines.csv', '--json'], files);
}

async function projectsOf(rows: string[], baselines?: string): Promise<Record<string, string>[]> {
  const { code, out, err } = await credit(rows, baselines);
  if (code !== 0) throw new Error(err.join('\n'));
  return (JSON.parse(out) as { projects: Record<string, string>[] }).projects;
}

describe('credit', () => {
  it('answers for every project in the order of its first row', async () => {
    const projects = await projectsOf([
      'l1,P2,2024-01-01,10000000,1000000,production,2',
      'l2,P1,2024-01-01,50000000,40005000,other,1',
      'l3,P2,2024-06-01,10000000,6000000,production,2',
    ]);
    expect(projects).toEqual([
      {
        project: 'P2',
        reported: '20000000.00',
        norwegian: '7000000.00',
        counted: '20000000.00',
        share: '0.350000',
        recognisedShare: '0.350000',
        credit: '14000000.00',
      },
      {
        project: 'P1',
        reported: '50000000.00',
        norwegian: '40005000.00',
        counted: '50000000.00',
        share: '0.800100',
        recognisedShare: '0.800100',
        credit: '40005000.00',
      },
    ]);
  });

  it('counts above the baseline of a year', async () => {
    const rows = ['l1,P,2023-05-01,100,50,production,1', 'l2,P,2024-05-01,300,150,production,2'];
    const [project] = await projectsOf(rows, 'P,2024,200\n');
    expect(project).toMatchObject({
      reported: '400.00',
      counted: '200.00',
      share: '0.500000',
      credit: '150.00',
    });
  });

  it('tells the steps to a human without --json', async () => {
    const { code, out } = await runCli(['credit', 'lines.csv'], {
      'lines.csv': `${HEADER}\nl1,P,2024-01-01,50000000,40005000,production,1\n`,
    });
    expect(code).toBe(0);
    expect(out).toContain('R-11  The value is computed from production and the share exceeds 0.8');
    expect(out).toContain('How P comes to 50000000.00 NOK:');
  });

  it('shows a person a share with the decimals that its sentence needs', async () => {
    const { out } = await runCli(['credit', 'lines.csv'], {
      'lines.csv': `${HEADER}\nl1,P,2024-01-01,1000000000,199999999,production,1\n`,
    });
    expect(out).toContain('1000000000.00 = 0.199999999.');
    expect(out).toContain('R-10  The share is below the floor of 0.2');
  });

  it('takes another rulebook', async () => {
    const rulebook = `title: T
parameters:
  floorShare: [{ value: 0.5, source: { document: D, heading: H } }]
  upperBandShare: [{ value: { share: 0.9, bases: [] }, source: { document: D, heading: H } }]
`;
    const files = {
      'lines.csv': `${HEADER}\nl1,P,2024-01-01,100,49,other,1\n`,
      'r.yaml': rulebook,
    };
    const { out } = await runCli(['credit', 'lines.csv', '--rulebook', 'r.yaml', '--json'], files);
    expect(JSON.parse(out)).toMatchObject({ projects: [{ share: '0.490000', credit: '0.00' }] });
  });
});

describe('credit refuses bad input: exit 2, every bad row, nothing on stdout', () => {
  it.each([
    [
      'share above 1',
      'l2,P,2024-01-01,100,100.01,production,1',
      'norwegian_amount: is 100.01 of 100.00: a share above 1',
    ],
    [
      'share below 0',
      'l2,P,2024-01-01,100,-1,production,1',
      'norwegian_amount: is -1.00 of 100.00: a share below 0',
    ],
    [
      'mixed bases',
      'l2,P,2024-01-01,100,1,other,1',
      'basis: is other, but the project’s first line is production: one project has one basis',
    ],
    ['negative factor', 'l2,P,2024-01-01,100,1,production,-0.5', 'factor: is negative: -0.5'],
    [
      'unknown basis',
      'l2,P,2024-01-01,100,1,sales,1',
      'basis: "sales" is not one of production, other',
    ],
    ['bad date', 'l2,P,2024-1-1,100,1,production,1', 'date: "2024-1-1" is not a date (YYYY-MM-DD)'],
    [
      'bad amount',
      'l2,P,2024-01-01,1e2,1,production,1',
      'amount: "1e2" is not a decimal number such as -1234.50, of at most 30 digits',
    ],
    [
      'finer than an øre',
      'l2,P,2024-01-01,1.001,1,production,1',
      'amount: 1.001 NOK is finer than an øre',
    ],
    [
      'beyond the range',
      'l2,P,2024-01-01,90071992547409.92,1,production,1',
      'amount: 90071992547409.92 NOK is beyond what is kept exactly',
    ],
    ['blank amount', 'l2,P,2024-01-01,,1,production,1', 'amount: is blank'],
    ['blank factor', 'l2,P,2024-01-01,100,1,production,', 'factor: is blank'],
    ['line twice', 'l1,P,2024-01-01,100,1,production,1', 'line_id: "l1" stands on line 2 already'],
    ['too few fields', 'l2,P,2024-01-01,100', 'row: has 4 fields, the header has 7'],
  ])('%s', async (_, row, reason) => {
    expect(await credit(['l1,P,2024-01-01,100,50,production,1', row])).toEqual({
      code: 2,
      out: '',
      err: [`line 3, ${reason} (lines.csv)`],
    });
  });

  it('all of it at once, in both files', async () => {
    const { code, out, err } = await credit(
      [
        'l1,P,2024-01-01,100,50,production,1',
        'l2,P,2024-01-01,100,150,other,-1',
        ',Q,2024-01-01,100,x,production,1',
      ],
      'P,2024,-1\nR,2024,1\nP,24,1\nP,2025,1\nP,2025,2\nQ,2024,1\n',
    );
    expect([code, out]).toEqual([2, '']);
    expect(err.map((line) => line.replace(/:.*\(/, ' ('))).toEqual([
      'line 3, norwegian_amount (lines.csv)',
      'line 3, basis (lines.csv)',
      'line 3, factor (lines.csv)',
      'line 4, line_id (lines.csv)',
      'line 4, norwegian_amount (lines.csv)',
      'line 2, amount (baselines.csv)',
      'line 3, project (baselines.csv)',
      'line 4, year (baselines.csv)',
      'line 6, year (baselines.csv)',
    ]);
  });

  it('a header that is not the one', async () => {
    const { err } = await credit([], undefined, HEADER.replace('basis', 'base'));
    expect(err).toEqual([
      'line 1, base: unknown column (lines.csv)',
      'line 1, basis: the column is missing (lines.csv)',
    ]);
  });

  it('credit beyond the exact range, at the project’s first row', async () => {
    const { code, err } = await credit([
      'l1,P,2024-01-01,90000000000000,90000000000000,production,2',
    ]);
    expect([code, err[0]]).toEqual([2, expect.stringMatching(/^line 2, project: "P": .*exactly/)]);
  });
});
