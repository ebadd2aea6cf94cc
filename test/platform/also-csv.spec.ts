import type { ExecutionContext } from '@nestjs/common';
import { describe, expect, it } from '@jest/globals';
import { defer, lastValueFrom, of } from 'rxjs';
import { CsvOfList } from '../../src/platform/http/also-csv.js';
import { columnsOf } from '../../src/platform/http/csv-columns.js';

interface Row {
  n: number;
  of: { name: string; tags: string[] } | null;
}

const columns = [
  ...columnsOf<Row>().plain('n'),
  ...columnsOf<Row>().text('of.name'),
  ...columnsOf<Row>().plain('of.tags'),
];

/** A list of so many rows behind the interceptor, asked with a query. */
async function ask(rows: number, query: Record<string, unknown>, rowsMax = 1_000) {
  const request = { query: { ...query }, headers: {} };
  const headers: Record<string, string> = {};
  const asked: Record<string, unknown>[] = [];
  const handle = () =>
    defer(() => {
      asked.push(request.query);
      const from = Number(request.query.cursor ?? 0);
      const to = Math.min(from + Number(request.query.limit ?? 25), rows);
      const items = Array.from({ length: to - from }, (_, at): Row => {
        const n = from + at;
        return { n, of: n % 2 === 0 ? null : { name: `name ${n}`, tags: ['a', 'b'] } };
      });
      return of({ items, next: to < rows ? String(to) : null, previous: null });
    });
  const context = {
    switchToHttp: () => ({
      getRequest: () => request,
      getResponse: () => ({ headers: (more: object) => Object.assign(headers, more) }),
    }),
  } as unknown as ExecutionContext;
  const list = new CsvOfList('rows', columns, rowsMax);
  const answer = await lastValueFrom(list.intercept(context, { handle }));
  const text = typeof answer === 'string' ? answer : '';
  return { answer, text, asked, headers };
}

describe('a list as CSV', () => {
  it('asks for page after page from the beginning, with the same filter', async () => {
    const { text, asked, headers } = await ask(250, {
      format: 'csv',
      q: 'x',
      limit: '3',
      cursor: '9',
    });
    expect(asked).toEqual([
      { q: 'x', limit: '100' },
      { q: 'x', limit: '100', cursor: '100' },
      { q: 'x', limit: '100', cursor: '200' },
    ]);
    const lines = text.trim().split('\n');
    expect(lines).toHaveLength(251);
    expect(lines.slice(0, 3)).toEqual(['n,of.name,of.tags', '0,,', '1,name 1,a b']);
    expect(headers['content-disposition']).toBe('attachment; filename="rows.csv"');
  });

  it('is the list itself for everybody else, without the format', async () => {
    const { answer, asked, headers } = await ask(3, { format: 'json', q: 'x' });
    expect(asked).toEqual([{ q: 'x' }]);
    expect(answer).toMatchObject({ items: [{ n: 0 }, { n: 1 }, { n: 2 }], next: null });
    expect(headers).toEqual({});
  });

  it('has its headings when there are no rows', async () => {
    expect((await ask(0, { format: 'csv' })).answer).toBe('n,of.name,of.tags\n');
  });

  it('refuses one row too many, and reads no further', async () => {
    expect((await ask(150, { format: 'csv' }, 150)).text).toContain('149,');
    await expect(ask(1_000, { format: 'csv' }, 150)).rejects.toMatchObject({
      refusal: { code: 'invalid' },
    });
  });
});
