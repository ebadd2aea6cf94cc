import type { OpenAPIObject } from '@nestjs/swagger';
import type { UseCaseName } from '../access/permissions.js';
import { CSV_COLUMNS } from '../platform/http/also-csv.js';
import { codesOf, refusalAnswers } from '../platform/http/refuses.js';
import { exampleOf, type Schema } from './examples.js';
import { isPublic, sharedRefusals, whoMay } from './shared-answers.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & {
  'x-use-case'?: UseCaseName;
  [CSV_COLUMNS]?: readonly string[];
};
type Content = Record<string, { schema?: Schema; example?: unknown }>;

/** Adds what every call has in common, so that no controller has to say it. */
export function completeOperation(
  document: OpenAPIObject,
  method: string,
  operation: Operation,
): void {
  const useCase = operation['x-use-case'];
  if (useCase === undefined) return;
  const said = [operation.description, operation.summary, whoMay(useCase)];
  operation.description = [...new Set(said.filter(Boolean))].join('\n\n');
  operation.security = isPublic(useCase) ? [{}, { bearer: [] }] : [{ bearer: [] }];
  addCsv(operation);
  addExamples(document, operation);
  addRefusals(useCase, method, operation);
}

/** A list that is answered as CSV too says so beside its JSON. */
function addCsv(operation: Operation): void {
  const columns = operation[CSV_COLUMNS];
  const answer = operation.responses['200'];
  if (columns === undefined || answer === undefined || '$ref' in answer) return;
  const csv = { schema: { type: 'string' as const }, example: `${columns.join(',')}\n` };
  answer.content = { ...answer.content, 'text/csv': csv };
}

function addExamples(document: OpenAPIObject, operation: Operation): void {
  const schemas = document.components?.schemas ?? {};
  const body = operation.requestBody;
  if (body !== undefined && 'content' in body) exemplify(body.content, schemas);
  for (const [status, answer] of Object.entries(operation.responses)) {
    if (!status.startsWith('2') || answer === undefined || '$ref' in answer) continue;
    exemplify(answer.content ?? {}, schemas);
  }
}

function exemplify(content: Content, schemas: Record<string, Schema>): void {
  for (const [type, media] of Object.entries(content)) {
    if (media.schema === undefined) continue;
    const example = exampleOf(media.schema, schemas);
    if (type === 'application/json') media.example = example;
    if (type !== 'text/csv' || !Array.isArray(example)) continue;
    media.example = csvOf(example as Record<string, unknown>[]);
    media.schema = { type: 'string' };
  }
}

/** A list of rows as the same list in CSV. */
function csvOf(rows: Record<string, unknown>[]): string {
  const [first = {}] = rows;
  const lines = rows.map((row) => Object.values(row).join(','));
  return `${[Object.keys(first).join(','), ...lines].join('\n')}\n`;
}

function addRefusals(useCase: UseCaseName, method: string, operation: Operation): void {
  const { responses } = operation;
  const ofExport = operation[CSV_COLUMNS] === undefined ? [] : (['invalid'] as const);
  const own = [...ofExport, ...Object.values(responses).flatMap(codesOf)];
  const shared = sharedRefusals(useCase, {
    writes: method !== 'get',
    hasBody: operation.requestBody !== undefined,
    isKeyed: hasParameter(operation, 'Idempotency-Key'),
  });
  for (const [status, answer] of refusalAnswers([...own, ...shared])) {
    responses[String(status)] = answer;
  }
}

function hasParameter(operation: Operation, name: string): boolean {
  return (operation.parameters ?? []).some(
    (parameter) => 'name' in parameter && parameter.name === name,
  );
}
