import ts from 'typescript';
import { isCode, placeOf, type Source, visit } from './sources.js';

/** Calls that a rule of the house forbids, and why. Numbers of the domain are exact, and it has no clock. */
export function bannedCalls(sources: readonly Source[]): string[] {
  const faults: string[] = [];
  for (const source of sources.filter(isCode)) {
    visit(source, (node) => {
      const why = forbidden(source.path, node);
      if (why !== null) faults.push(`${placeOf(source, node)} ${why}`);
    });
  }
  return faults;
}

function forbidden(path: string, node: ts.Node): string | null {
  if (ts.isIdentifier(node) && node.text === 'forwardRef') return 'forwardRef hides a circle';
  if (isUse(node, 'parseFloat')) return 'parseFloat is not exact';
  const inDomain = path.startsWith('src/domain/');
  if (inDomain && isUse(node, 'process')) return 'the domain has no environment';
  if (inDomain && isMember(node, 'Math', 'random')) return 'the domain has no chance';
  if (ts.isNewExpression(node) && isUse(node.expression, 'Date')) {
    if (inDomain) return 'new Date in the domain';
    if ((node.arguments ?? []).length === 0 && !isClock(path)) return 'reads the clock by itself';
  }
  if (isMember(node, 'Date', 'now') && (inDomain || !isClock(path))) {
    return inDomain ? 'Date.now in the domain' : 'reads the clock by itself';
  }
  return null;
}

/** The one place that reads the clock; everybody else is told the time. */
function isClock(path: string): boolean {
  return path === 'src/platform/clock.ts';
}

function isUse(node: ts.Node, name: string): boolean {
  const { parent } = node;
  const isName =
    parent !== undefined &&
    ((ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isPropertyAssignment(parent) && parent.name === node));
  return ts.isIdentifier(node) && node.text === name && !isName;
}

function isMember(node: ts.Node, object: string, member: string): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    isUse(node.expression, object) &&
    node.name.text === member
  );
}

/** Written in two parts, so that this file does not hold what it forbids. */
const words: readonly (readonly [RegExp, string])[] = [
  [new RegExp('\\b(TO' + 'DO|FIX' + 'ME|XX' + 'X)\\b'), 'unfinished work'],
  [/(?:^|[\s"'`(=:])\/(?:home|root|Users|work|tmp)\/[\w.-]/, 'a path of one machine'],
  [/\b[A-Z]:\\\\?[A-Za-z]/, 'a path of one machine'],
  [new RegExp('registry\\.npm' + 'js\\.org|registry\\.yarn' + 'pkg\\.com'), 'a registry host'],
  [new RegExp('"resol' + 'ved":'), 'a registry host'],
  [new RegExp('eslint-dis' + 'able|@ts-ig' + 'nore|@ts-no' + 'check'), 'a silenced check'],
  [new RegExp('\\b(?:describe|it|test)\\.(?:sk' + 'ip|on' + 'ly)\\b'), 'a test that does not run'],
];

/** Words that have no place in the repository. */
export function bannedWords(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        words
          .filter(([word]) => word.test(line))
          .map(([, what]) => `${path}:${index + 1} ${what}: ${line.trim().slice(0, 80)}`),
      ),
  );
}

export const MAX_LINES = 300;

/** Code files that are too long to be read in one go. */
export function longFiles(sources: readonly Source[]): string[] {
  return sources
    .filter(isCode)
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}
