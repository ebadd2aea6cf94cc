import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExtension, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type CsvColumn, csvForms, csvHeaders, writeCsv } from './csv.js';
import { formOf } from './list-form.js';
import type { Page } from './paging.js';
import { RefusalException } from './problem.js';

/** More than a reader takes in, and as much as one answer should hold. */
export const EXPORT_MAX = 50_000;

/** Says in the API document which columns a list has as CSV. */
export const CSV_COLUMNS = 'x-csv-columns';

const forms = ['json', ...csvForms] as const;

/**
 * Lets a list be asked for as CSV, by `?format=csv` or `excel-csv` or by `Accept: text/csv`: all
 * that the filter finds, in the order of the list. The rows are those that the list itself answers,
 * page after page, so that they hold what the caller may see and nothing else.
 *
 * Refuses `malformed` for another format, and `invalid` for more rows than it may have.
 */
export function AlsoCsv<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  rowsMax = EXPORT_MAX,
): MethodDecorator {
  return applyDecorators(
    UseInterceptors(new CsvOfList(name, columns, rowsMax)),
    ApiQuery({
      name: 'format',
      required: false,
      enum: forms,
      description: 'CSV holds all that the filter finds. Without a format, Accept decides.',
    }),
    ApiExtension(
      CSV_COLUMNS,
      columns.map(({ heading }) => heading),
    ),
  );
}

type Asked = FastifyRequest & { query: Record<string, unknown> };

/** Answers a list as it is, or as CSV. */
export class CsvOfList<Row> implements NestInterceptor<Page<Row>, Page<Row> | string> {
  constructor(
    private readonly name: string,
    private readonly columns: readonly CsvColumn<Row>[],
    private readonly rowsMax: number,
  ) {}

  intercept(
    context: ExecutionContext,
    next: CallHandler<Page<Row>>,
  ): Observable<Page<Row> | string> {
    const http = context.switchToHttp();
    const request = http.getRequest<Asked>();
    const { format, ...query } = request.query;
    const form = formOf(readFormat(format), request.headers.accept);
    request.query = query;
    if (form === 'json') return next.handle();
    return from(
      allRows(request, next, this.rowsMax).then((rows) => {
        void http.getResponse<FastifyReply>().headers(csvHeaders(this.name));
        return writeCsv(rows, this.columns, form);
      }),
    );
  }
}

function readFormat(format: unknown): (typeof forms)[number] | undefined {
  const known = forms.find((form) => form === format);
  if (format === undefined || known !== undefined) return known;
  const message = `must be one of the following values: ${forms.join(', ')}`;
  throw new RefusalException({
    code: 'malformed',
    message: 'Some fields are not well formed.',
    errors: [{ field: 'format', message }],
  });
}

const PAGE_MAX = '100';

/** Asks the handler for page after page: it reads the query anew each time. */
async function allRows<Row>(
  request: Asked,
  next: CallHandler<Page<Row>>,
  rowsMax: number,
): Promise<Row[]> {
  const rows: Row[] = [];
  let query: Asked['query'] = { ...request.query, limit: PAGE_MAX };
  delete query.cursor;
  for (;;) {
    request.query = query;
    const page = await lastValueFrom(next.handle());
    rows.push(...page.items);
    if (rows.length > rowsMax) throw tooMany(rowsMax);
    if (page.next === null) return rows;
    query = { ...query, cursor: page.next };
  }
}

function tooMany(rowsMax: number): RefusalException {
  const message = `These are more than ${rowsMax} rows: narrow the filter.`;
  return new RefusalException({ code: 'invalid', message });
}
