import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

/** Every setting that the configuration reads. */
function settings(): string[] {
  const files = readdirSync('src/platform').filter((name) => name.endsWith('.ts'));
  const text = files.map((name) => readFileSync(`src/platform/${name}`, 'utf8')).join('\n');
  return [...new Set(text.match(/\bMOTPOST_[A-Z_]+/g) ?? [])].sort();
}

it('the page of operations tells every setting', () => {
  const page = readFileSync('docs/operations/README.md', 'utf8');
  expect(settings().length).toBeGreaterThan(10);
  expect(settings().filter((name) => !page.includes(name))).toEqual([]);
});
