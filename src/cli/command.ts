/** Where a command writes: the answer to `out`, everything else to `err`. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
}

export const EXIT = { done: 0, checkFailed: 1, badInput: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Command {
  /** How it is called, for the usage text. */
  usage: string;
  run(args: string[], io: Io): ExitCode | Promise<ExitCode>;
}
