import { EXIT } from './cli/command.js';
import { runCommand } from './cli/run-command.js';
import { writerTo } from './cli/writer-to.js';

let isWritten = true;
// Where complaints cannot be written either, the exit code has to say it.
const err = writerTo(process.stderr, () => (isWritten = false));
const out = writerTo(process.stdout, ({ message }) => {
  isWritten = false;
  err(`motpost: the answer cannot be written: ${message}\n`);
});
const code = await runCommand(process.argv.slice(2), { out, err });
process.on('exit', () => {
  process.exitCode = isWritten ? code : EXIT.checkFailed;
});
