import { importsOf, type Source, stem } from './sources.js';

/** What each folder of src may import besides itself. A folder that is not named is a feature. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  platform: ['domain'],
  access: ['platform', 'domain'],
  register: ['ledger', 'agreements', 'registry', 'rulebook', 'access', 'platform', 'domain'],
};

/** Folders that stand above the features, and that no feature knows. */
const above = ['web', 'cli', 'demo'];

const domainPackages = ['decimal.js', 'temporal-polyfill', 'node:crypto'];

/** What the program holds the database against is what migrations made: the one file they share. */
const GUARDS = 'src/platform/guards';

/** Imports that go against the one direction: web → features → access → platform → domain. */
export function wrongImports(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source)
      .filter(({ from, to, ours }) => (ours ? !mayImport(from, to) : !mayUse(from, to)))
      .map(({ from, to, line }) => `${from}:${line} imports ${to}`),
  );
}

function mayImport(from: string, to: string): boolean {
  if (from.startsWith('migrations/')) return to.startsWith('migrations/') || to === GUARDS;
  const [mine, theirs] = [folderOf(from), folderOf(to)];
  if (mine === null || mine === theirs) return true;
  if (theirs === null) return above.includes(mine) && mine !== 'web';
  if (allowed[mine] !== undefined) return allowed[mine].includes(theirs);
  if (mine === 'cli') return theirs !== 'web';
  if (mine === 'demo') return theirs !== 'web' && theirs !== 'cli';
  return !above.includes(theirs);
}

/** Packages: the domain has its three, and a migration none but TypeORM. */
function mayUse(from: string, name: string): boolean {
  if (from.startsWith('src/domain/')) return domainPackages.includes(name);
  if (from.startsWith('migrations/')) return name === 'typeorm';
  return true;
}

/** The folder of src that a file is in; null for the files at its root, which put all together. */
function folderOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Files that import each other in a circle, each circle as one line. */
export function fileCircles(sources: readonly Source[]): string[] {
  return circles(graphOf(sources, (path) => stem(path)));
}

/** Folders that import each other in a circle: of src, and within the domain. */
export function folderCircles(sources: readonly Source[]): string[] {
  return circles(graphOf(sources, (path) => /^src\/(domain\/[^/]+|[^/]+)\//.exec(path)?.[1]));
}

type Graph = Map<string, Set<string>>;

function graphOf(sources: readonly Source[], nodeOf: (path: string) => string | undefined): Graph {
  const graph: Graph = new Map();
  for (const source of sources) {
    const from = nodeOf(source.path);
    if (from === undefined) continue;
    const targets = graph.get(from) ?? new Set();
    graph.set(from, targets);
    for (const { to, ours } of importsOf(source)) {
      const target = ours ? nodeOf(to) : undefined;
      if (target !== undefined && target !== from) targets.add(target);
    }
  }
  return graph;
}

/** For each node that reaches itself, the shortest way; the same circle is told once. */
function circles(graph: Graph): string[] {
  const found = new Map<string, string>();
  for (const start of graph.keys()) {
    const way = shortestWayBack(graph, start);
    const circle = [...(way ?? [])].sort().join();
    if (way !== null && !found.has(circle)) found.set(circle, [...way, start].join(' → '));
  }
  return [...found.values()];
}

function shortestWayBack(graph: Graph, start: string): string[] | null {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const next of graph.get(way.at(-1)!) ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

/**
 * Files of src that nobody imports, apart from where a program starts. A script for the browser is
 * used by the page that names its file; declarations of types are used by the compiler.
 */
export function unimported(
  sources: readonly Source[],
  entries: readonly string[],
  importers: readonly Source[] = sources,
): string[] {
  const imported = new Set(importers.flatMap(importsOf).map(({ to }) => to));
  return sources
    .filter(({ path }) => !path.endsWith('.d.ts') && !entries.includes(path))
    .filter(({ path }) => !imported.has(stem(path)) && !isNamedAsset(path, sources))
    .map(({ path }) => path);
}

function isNamedAsset(path: string, sources: readonly Source[]): boolean {
  const name = /^src\/web\/assets\/(.+\.js)$/.exec(path)?.[1];
  return name !== undefined && sources.some(({ text }) => text.includes(`'${name}'`));
}
