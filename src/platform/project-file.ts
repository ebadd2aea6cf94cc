import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The path of a file of the project itself, whatever directory the process was started in, and
 * whether the code runs from the sources or from what was built of them.
 */
export function projectFile(...parts: string[]): string {
  return join(projectRoot, ...parts);
}

const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(directory: string): string {
  if (existsSync(join(directory, 'package.json'))) return directory;
  const parent = dirname(directory);
  if (parent === directory) throw new Error('package.json is not above the program');
  return findRoot(parent);
}
