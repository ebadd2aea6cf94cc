import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type CsvColumn, writeCsv } from '../../src/platform/http/csv.js';

type Row = { name: string; amount: string | null };

const columns: CsvColumn<Row>[] = [
  { heading: 'name', kind: 'text', of: ({ name }) => name },
  { heading: 'amount', kind: 'amount', of: ({ amount }) => amount },
];

const rows: Row[] = [
  { name: 'Ærfugl; "Ødegård", Aas', amount: '-1234.50' },
  { name: 'two\nlines', amount: null },
  { name: '', amount: '0.00' },
];

describe('CSV', () => {
  it('is read back exactly, with comma and decimal point', () => {
    const text = writeCsv(rows, columns, 'csv');
    expect(text.startsWith('name,amount\n')).toBe(true);
    expect(parse(text, { columns: true })).toEqual(
      rows.map(({ name, amount }) => ({ name, amount: amount ?? '' })),
    );
  });

  it('for Excel has semicolon, decimal comma, CRLF and a byte order mark', () => {
    const text = writeCsv(rows, columns, 'excel-csv');
    expect(text.startsWith('\uFEFFname;amount\r\n')).toBe(true);
    expect(text).toContain('"Ærfugl; ""Ødegård"", Aas";-1234,50\r\n');
    expect(text).toContain('"two\nlines";\r\n');
  });

  it.each(['=1+1', '+47 22', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'for Excel never begins a text with a formula: %j',
    (name) => {
      const record = (form: 'csv' | 'excel-csv') =>
        parse(writeCsv([{ name, amount: '-1.00' }], columns, form), {
          bom: true,
          delimiter: form === 'csv' ? ',' : ';',
          from: 2,
        })[0] as unknown as string[];
      expect(record('excel-csv')).toEqual([`'${name}`, '-1,00']);
      expect(record('csv')).toEqual([name, '-1.00']);
    },
  );

  it('has its heading line also without rows', () => {
    expect(writeCsv([], columns, 'csv')).toBe('name,amount\n');
  });
});
