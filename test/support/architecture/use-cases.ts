import ts from 'typescript';
import { placeOf, type Source, visit } from './sources.js';

const ROUTES = ['PageRoute', 'Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All'];

/** Handlers of routes that neither permit a use case nor are open to all. */
export function unguardedRoutes(sources: readonly Source[]): string[] {
  const faults: string[] = [];
  for (const source of sources) {
    visit(source, (node) => {
      if (!ts.isMethodDeclaration(node) || !ROUTES.some((route) => decorator(node, route))) return;
      const owner = node.parent as ts.ClassDeclaration;
      const guarded = decorator(node, 'Permits') ?? decorator(node, 'Open');
      if (guarded === undefined && decorator(owner, 'Open') === undefined) {
        faults.push(`${placeOf(source, node)} ${owner.name?.text}.${node.name.getText()}`);
      }
    });
  }
  return faults;
}

/** Names of use cases as the code uses them. */
export interface UseCaseNames {
  /** Of `@Permits('…')`. */
  readonly permitted: readonly string[];
  /** Of `useCase('…', …)`. */
  readonly made: readonly string[];
  /** Of `authorise(actor, '…', …)`. */
  readonly authorised: readonly string[];
}

export function useCaseNames(sources: readonly Source[]): UseCaseNames {
  const permitted: string[] = [];
  const made: string[] = [];
  const authorised: string[] = [];
  for (const source of sources) {
    visit(source, (node) => {
      if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return;
      const lists = { Permits: permitted, useCase: made, authorise: authorised };
      const list = lists[node.expression.text as keyof typeof lists] as string[] | undefined;
      const name = node.arguments.find((argument) => ts.isStringLiteral(argument));
      if (list !== undefined && name !== undefined) list.push(name.text);
    });
  }
  return { permitted, made, authorised };
}

/** Rows of the table of permissions that no route permits and no use case carries. */
export function unusedRows(rows: readonly string[], names: UseCaseNames): string[] {
  const used = new Set([...names.permitted, ...names.made]);
  return rows.filter((row) => !used.has(row));
}

/** Names that two use cases carry: the audit log and the table could not tell them apart. */
export function sharedNames({ made }: UseCaseNames): string[] {
  return made.filter((name, index) => made.indexOf(name) !== index);
}

function decorator(node: ts.HasDecorators, name: string): ts.Decorator | undefined {
  return ts.getDecorators(node)?.find(({ expression }) => {
    const called = ts.isCallExpression(expression) ? expression.expression : expression;
    return ts.isIdentifier(called) && called.text === name;
  });
}
