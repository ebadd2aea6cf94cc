import { describe, expect, it } from '@jest/globals';
import { BadPlaces } from '../../src/platform/csv/bad-places.js';
import { parseRecords } from '../../src/platform/csv/parse-records.js';
import { readCsv } from '../../src/platform/csv/read-csv.js';

function placesOf(text: string | Buffer) {
  const bad = new BadPlaces();
  const rows = readCsv(Buffer.from(text), 'f', ['a', 'b'], bad);
  for (const row of rows) {
    row.date('a');
    row.text('b');
  }
  return bad.inOrder().map(({ line, column, reason }) => `${line}, ${column}: ${reason}`);
}

const NOT_A_DATE = (line: number) => `${line}, a: "x" is not a date (YYYY-MM-DD)`;

describe('CSV records', () => {
  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['\n\r\na\n\n', [['a']]],
    ['"a ""b"", c",', [['a "b", c', '']]],
    ['"a\r\nb","",c\r\n', [['a\r\nb', '', 'c']]],
    ['a,b\r', [['a', 'b']]],
    ['"a"\r', [['a']]],
    [',\n', [['', '']]],
    ['', []],
  ])('%j', (text, fields) => {
    const parsed = parseRecords(text);
    expect(parsed.faults).toEqual([]);
    expect(parsed.records.map((record) => record.fields)).toEqual(fields);
  });

  it('know the lines they stand on', () => {
    const { records } = parseRecords('\n"a\n\nb",c\r\n\r\nd,"e\nf"\n"g\r\nh\r\n"\r\ni');
    expect(records.map(({ line, lastLine }) => [line, lastLine])).toEqual([
      [2, 4],
      [6, 7],
      [8, 10],
      [11, 11],
    ]);
  });

  it.each([
    ['"x', '2, row: quote not closed'],
    ['"x"y,1', '2, row: text stands behind a closing quote'],
    ['x"y,1', '2, row: a quote stands inside a field without quotes'],
    ['1,x"y', '2, row: a quote stands inside a field without quotes'],
    ['1,x\ry', '2, row: a carriage return stands without a line feed'],
    ['"1"\r,x', '2, row: text stands behind a closing quote'],
  ])('%j does not hide what is wrong behind it', (broken, place) => {
    expect(placesOf(`a,b\n${broken}\nx,1\n\nx,1\n`)).toEqual([place, NOT_A_DATE(3), NOT_A_DATE(5)]);
  });

  it('a quote that swallows the next row up to its quote is a fault of the first', () => {
    expect(placesOf('a,b\n"2024-01-01,1\nx,"1"\n')).toEqual([
      '2, row: text stands behind a closing quote',
      NOT_A_DATE(3),
    ]);
  });

  it('a line that is not UTF-8 does not hide the others', () => {
    const bytes = Buffer.concat([Buffer.from('a,b\nx,1\n2024-01-01,'), Buffer.from([0xe6, 0x0a])]);
    expect(placesOf(Buffer.concat([bytes, Buffer.from('x,2\n')]))).toEqual([
      NOT_A_DATE(2),
      '3, row: is not UTF-8',
      NOT_A_DATE(4),
    ]);
  });

  it.each([
    ['a"b,b\nx,1\n', ['1, row: a quote stands inside a field without quotes']],
    ['"a\n', ['1, row: quote not closed']],
    ['a,b\r2024-01-01,1\r', ['1, row: a carriage return stands without a line feed']],
    ['a,"b\nc"\n', ['1, "b\\nc": unknown column', '1, b: the column is missing']],
    ['\n\n', ['1, row: the file is empty; its header is a,b']],
    [Buffer.from([0xff, 0xfe, 0x61, 0x00]), ['1, row: is not UTF-8']],
  ])('a header that is not sound is named alone: %j', (text, places) => {
    expect(placesOf(text)).toEqual(places);
  });

  it('a NUL character is no text', () => {
    expect(placesOf('a,b\n2024-01-01,\0\n')).toEqual(['2, b: has a NUL character']);
  });
});
