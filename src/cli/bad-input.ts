import { basename } from 'node:path';
import { BadPlaces } from '../platform/csv/bad-places.js';
import { EXIT, type ExitCode, type Io } from './command.js';

/** The command was called in a way it does not understand, or a file cannot be read. */
export class UsageError extends Error {}

/** Everything that is wrong with a command's files. */
export class BadInput extends BadPlaces {
  /** Lists every bad place as `line N, column: reason`, file by file in order of line. */
  report(io: Io): ExitCode {
    for (const { file, line, column, reason } of this.inOrder()) {
      io.err(`line ${line}, ${column}: ${reason} (${basename(file)})\n`);
    }
    return EXIT.badInput;
  }
}
