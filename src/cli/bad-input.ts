import { basename } from 'node:path';
import { EXIT, type ExitCode, type Io } from './command.js';

/** The command was called in a way it does not understand, or a file cannot be read. */
export class UsageError extends Error {}

interface BadPlace {
  file: string;
  line: number;
  column: string;
  reason: string;
}

/** Collects everything that is wrong with the input, so that a human mends it in one go. */
export class BadInput {
  private readonly places: BadPlace[] = [];
  private readonly files: string[] = [];

  add(file: string, line: number, column: string, reason: string): void {
    if (!this.files.includes(file)) this.files.push(file);
    this.places.push({ file, line, column, reason });
  }

  get count(): number {
    return this.places.length;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** Lists every bad place as `line N, column: reason`, file by file in order of line. */
  report(io: Io): ExitCode {
    const sorted = [...this.places].sort(
      (a, b) => this.files.indexOf(a.file) - this.files.indexOf(b.file) || a.line - b.line,
    );
    for (const { file, line, column, reason } of sorted) {
      io.err(`line ${line}, ${column}: ${reason} (${basename(file)})\n`);
    }
    return EXIT.badInput;
  }
}
