import { runCommand } from './cli/run-command.js';
import { writerTo } from './cli/writer-to.js';

process.exitCode = await runCommand(process.argv.slice(2), {
  out: writerTo(process.stdout),
  err: writerTo(process.stderr),
});
