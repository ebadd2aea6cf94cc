// Runs the built command; builds first when the build is missing or older than the sources. Only the command's own
// answer goes to stdout.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'dist/src/cli.js');

function newest(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs),
      0,
    );
}

function run(args, stdio) {
  const { status, error } = spawnSync(process.execPath, args, { cwd: process.cwd(), stdio });
  if (error) throw error;
  return status ?? 1;
}

if (!existsSync(built) || newest(join(root, 'src')) > statSync(built).mtimeMs) {
  const nest = join(
    dirname(createRequire(import.meta.url).resolve('@nestjs/cli/package.json')),
    'bin/nest.js',
  );
  const { status } = spawnSync(process.execPath, [nest, 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}
process.exitCode = run([built, ...process.argv.slice(2)], 'inherit');
