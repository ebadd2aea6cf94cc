/** Takes one event, to be written as one line. Never give it personal data, bodies or query strings. */
export type Log = (event: Readonly<Record<string, unknown>>) => void;

/** One line of JSON per event on stderr: stdout belongs to answers. */
export const logToStderr: Log = (event) => {
  process.stderr.write(`${JSON.stringify(event)}\n`);
};

/** For tests and commands, whose reader wants no log. */
export const logNothing: Log = () => undefined;

/**
 * Something that we did not foresee, with its stack, beside the request's own line. Always written:
 * a fault that nobody sees is never mended.
 */
export function logFault(requestId: string | null, thrown: unknown): void {
  const error = thrown instanceof Error ? thrown.stack : String(thrown);
  logToStderr({ level: 'error', event: 'fault', requestId, error });
}
