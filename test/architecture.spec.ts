import { describe, expect, it } from '@jest/globals';
import { permissions } from '../src/access/permissions.js';
import {
  fileCircles,
  folderCircles,
  unimported,
  wrongImports,
} from './support/architecture/imports.js';
import { isCode, readSources, type Source } from './support/architecture/sources.js';
import { bannedCalls, bannedWords, longFiles, MAX_LINES } from './support/architecture/text.js';
import {
  sharedNames,
  unguardedRoutes,
  unusedRows,
  useCaseNames,
} from './support/architecture/use-cases.js';

const src = readSources('src').filter(isCode);
const migrations = readSources('migrations');
const bench = readSources('bench').filter(isCode);
const tests = readSources('test').filter(isCode);
const everything = [
  ...readSources('src', 'migrations', 'bench', 'test', 'seed', 'docs', 'scripts', '.ci'),
  ...readSources('README.md', 'package.json', 'package-lock.json', 'nest-cli.json'),
];

/** Where a program starts; everything else is there because somebody imports it. */
const entries = ['src/main.ts', 'src/cli.ts', 'src/data-source.ts'];

const file = (path: string, text: string): Source => ({ path, text });

describe('the house stands', () => {
  it('imports point one way', () => expect(wrongImports([...src, ...migrations])).toEqual([]));
  it('no files import each other in a circle', () => expect(fileCircles(src)).toEqual([]));
  it('no folders import each other in a circle', () => expect(folderCircles(src)).toEqual([]));
  it('every file is imported by somebody', () =>
    expect(unimported(src, entries, [...src, ...migrations, ...bench])).toEqual([]));
  it('every row of the permissions is used', () =>
    expect(unusedRows(Object.keys(permissions), useCaseNames(src))).toEqual([]));
  it('nothing is called that is not exact, hides a circle or reads the clock', () =>
    expect(bannedCalls(src)).toEqual([]));
  it('every route permits a use case or is open', () => expect(unguardedRoutes(src)).toEqual([]));
  it('no two use cases share a name', () => expect(sharedNames(useCaseNames(src))).toEqual([]));
  it('no file has more lines than a reader takes in', () =>
    expect(longFiles([...src, ...migrations, ...bench, ...tests])).toEqual([]));
  it('no word stands where it has no place', () => expect(bannedWords(everything)).toEqual([]));
  it('finds the files it judges', () => {
    expect(src.length).toBeGreaterThan(50);
    expect(useCaseNames(src).permitted).toContain('register-organisation');
    expect(Object.keys(permissions)).toContain('register-organisation');
  });
});

describe('each rule can fail', () => {
  it.each([
    ['src/domain/a.ts', "import { x } from '../platform/x.js';", true],
    ['src/domain/a.ts', "import type { x } from '../platform/x.js';", true],
    ['src/domain/a.ts', "import { readFileSync } from 'node:fs';", true],
    ['src/domain/a.ts', "import { createHash } from 'node:crypto';", false],
    ['src/domain/a.ts', "import { Decimal } from 'decimal.js';", false],
    ['src/platform/a.ts', "import { x } from '../registry/x.js';", true],
    ['src/platform/a.ts', "import { x } from '../access/x.js';", true],
    ['src/platform/a.ts', "import { x } from '../domain/x.js';", false],
    ['src/access/a.ts', "import { x } from '../registry/x.js';", true],
    ['src/registry/a.ts', "import { x } from '../access/x.js';", false],
    ['src/registry/a.ts', "import { x } from '../web/x.js';", true],
    ['src/registry/a.ts', "export { x } from '../web/x.js';", true],
    ['src/registry/a.ts', "const x = await import('../web/x.js');", true],
    ['src/registry/a.ts', "import { x } from '../app.module.js';", true],
    ['src/register/a.ts', "import { x } from '../ledger/x.js';", false],
    ['src/register/a.ts', "import { x } from '../reports/x.js';", true],
    ['src/web/a.tsx', "import { x } from '../reports/x.js';", false],
    ['src/web/a.tsx', "import { x } from '../main.js';", true],
    ['src/cli/a.ts', "import { x } from '../data-source.js';", false],
    ['src/app.module.ts', "import { x } from './web/x.js';", false],
    ['migrations/1.ts', "import { x } from '../src/platform/columns.js';", true],
    ['migrations/1.ts', "import { x } from './support/columns.js';", false],
    ['migrations/1.ts', "import { x } from '../src/platform/guards.js';", false],
  ])('imports: %s with %s is wrong: %s', (path, text, wrong) => {
    expect(wrongImports([file(path, text)])).toHaveLength(wrong ? 1 : 0);
  });

  it('circles: of files and of folders, each told once', () => {
    const sources = [
      file('src/a/one.ts', "import './two.js';"),
      file('src/a/two.ts', "import type { x } from '../b/three.js';"),
      file('src/b/three.ts', "import '../a/one.js';"),
    ];
    expect(fileCircles(sources)).toEqual(['src/a/one → src/a/two → src/b/three → src/a/one']);
    expect(folderCircles(sources)).toEqual(['a → b → a']);
    expect(fileCircles(sources.slice(0, 2))).toEqual([]);
  });

  it('circles: of folders whose files make none, also in the domain', () => {
    const sources = [
      file('src/domain/a/one.ts', "import '../b/one.js';"),
      file('src/domain/b/two.ts', "import '../a/two.js';"),
    ];
    expect(fileCircles(sources)).toEqual([]);
    expect(folderCircles(sources)).toEqual(['domain/a → domain/b → domain/a']);
  });

  it('dead files: what nobody imports and is no entry', () => {
    const sources = [
      file('src/main.ts', "import './a/used.js';"),
      file('src/a/used.tsx', ''),
      file('src/a/dead.ts', ''),
      file('src/a/types.d.ts', ''),
      file('src/web/assets/used.js', ''),
      file('src/web/assets/dead.js', ''),
      file('src/a/page.ts', "const script = 'used.js';"),
    ];
    const dead = ['src/a/dead.ts', 'src/web/assets/dead.js'];
    expect(unimported(sources, ['src/main.ts', 'src/a/page.ts'])).toEqual(dead);
  });

  it.each([
    ['src/web/a.ts', "import { forwardRef } from '@nestjs/common';", true],
    ['src/web/a.ts', "parseFloat('1')", true],
    ['src/web/a.ts', '/** parseFloat( is forbidden */ const x = 1;', false],
    ['src/web/a.ts', 'new Date()', true],
    ['src/web/a.ts', 'new Date(instant)', false],
    ['src/web/a.ts', 'Date.now()', true],
    ['src/platform/clock.ts', 'new Date()', false],
    ['src/domain/a.ts', 'new Date(instant)', true],
    ['src/domain/a.ts', 'Date.now()', true],
    ['src/domain/a.ts', 'process.env.HOME', true],
    ['src/domain/a.ts', 'Math.random()', true],
    ['src/domain/a.ts', 'Math.max(1, 2)', false],
  ])('calls: in %s %s is banned: %s', (path, text, banned) => {
    expect(bannedCalls([file(path, text)]).length > 0).toBe(banned);
  });

  it('routes: a handler without its row in the table', () => {
    const controller = (over: string, on: string) =>
      file('src/a/a.controller.ts', `${over} class A { @Get() ${on} read() {} helper() {} }`);
    expect(unguardedRoutes([controller('@Controller()', '')])).toEqual([
      'src/a/a.controller.ts:1 A.read',
    ]);
    expect(unguardedRoutes([controller('@Controller()', "@Permits('read-a')")])).toEqual([]);
    expect(unguardedRoutes([controller('@Controller() @Open()', '')])).toEqual([]);
    expect(unguardedRoutes([controller('@Controller()', '@Open()')])).toEqual([]);
  });

  it('use cases: a row that nobody uses, and a name used twice', () => {
    const names = useCaseNames([
      file('src/a/a.controller.ts', "class A { @Get() @Permits('read-a') read() {} }"),
      file('src/a/one.ts', "export const one = useCase('make-a', async () => ok(1));"),
      file('src/a/two.ts', "export const two = useCase('make-a', async () => ok(2));"),
    ]);
    expect(unusedRows(['read-a', 'make-a', 'drop-a'], names)).toEqual(['drop-a']);
    expect(sharedNames(names)).toEqual(['make-a']);
  });

  it.each([
    '// TO' + 'DO: later',
    "const file = '/ho" + "me/somebody/data.csv';",
    "const file = 'C:" + "\\\\Users';",
    'https://registry.npm' + 'js.org/x',
    '// eslint-dis' + 'able-next-line',
    'it.sk' + "ip('x', () => undefined);",
  ])('words: %s', (line) => {
    expect(bannedWords([file('src/a.ts', `ok\n${line}\n`)])).toHaveLength(1);
  });

  it('words: ordinary text passes', () => {
    const text =
      "import x from '../home/x.js';\n// the root/work of it\nconst TODOS = 'https://a';";
    expect(bannedWords([file('src/a.ts', text)])).toEqual([]);
  });

  it('length: one line too many', () => {
    const lines = (count: number) => file('src/a.ts', 'x;\n'.repeat(count));
    expect(longFiles([lines(MAX_LINES)])).toEqual([]);
    expect(longFiles([lines(MAX_LINES + 1)])).toEqual([`src/a.ts has ${MAX_LINES + 1} lines`]);
  });
});
