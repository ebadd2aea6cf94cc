import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** One file, with its path from the repository's root. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** One import: of another file of ours, by its path, or of a package, by its name. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly ours: boolean;
  readonly line: number;
}

/** Every file under the roots (folders or single files); what is not there is nothing. */
export function readSources(...roots: string[]): Source[] {
  return roots.flatMap((root) => {
    if (!existsSync(root)) return [];
    if (!statSync(root).isDirectory()) return [{ path: root, text: readFileSync(root, 'utf8') }];
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => posix.join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  });
}

export function isCode({ path }: Source): boolean {
  return /\.(tsx?|mjs|js)$/.test(path);
}

const trees = new WeakMap<Source, ts.SourceFile>();

export function treeOf(source: Source): ts.SourceFile {
  let tree = trees.get(source);
  if (tree === undefined) {
    tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true);
    trees.set(source, tree);
  }
  return tree;
}

/** Calls back for each node of a file, the outer before the inner. */
export function visit(source: Source, each: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    each(node);
    ts.forEachChild(node, walk);
  };
  walk(treeOf(source));
}

/** `path:line`, as an editor finds it. */
export function placeOf(source: Source, node: ts.Node): string {
  return `${source.path}:${lineOf(source, node)}`;
}

/** Every import of a file: static, of types, re-exported and dynamic. */
export function importsOf(source: Source): Import[] {
  const imports: Import[] = [];
  visit(source, (node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const name = specifier.text;
    const ours = name.startsWith('.');
    const to = ours ? resolve(source.path, name) : packageOf(name);
    imports.push({ from: source.path, to, ours, line: lineOf(source, node) });
  });
  return imports;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return node.argument.literal;
  }
  const dynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return dynamic ? node.arguments[0] : undefined;
}

/** The file that `./x.js` means, without its ending: `.ts` and `.tsx` are both written `.js`. */
function resolve(from: string, name: string): string {
  return stem(posix.join(posix.dirname(from), name));
}

/** A path without its ending, so that imports and files can be compared. */
export function stem(path: string): string {
  return path.replace(/\.(tsx?|mjs|js)$/, '');
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

function lineOf(source: Source, node: ts.Node): number {
  const tree = treeOf(source);
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}
