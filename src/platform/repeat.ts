import { setTimeout } from 'node:timers/promises';
import { logFault } from './log.js';

type Pause = (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

const pauseUnheld: Pause = (milliseconds, signal) =>
  setTimeout(milliseconds, undefined, { signal, ref: false });

/**
 * Does the work at once, and again so long after each time that it ended, well or not: a fault is
 * logged. Answers how to stop, which waits for the work that is under way.
 */
export function repeat(
  work: () => Promise<void>,
  pauseMs: number,
  pause: Pause = pauseUnheld,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const rounds = (async () => {
    while (!signal.aborted) {
      await work().catch((error: unknown) => logFault(null, error));
      await pause(pauseMs, signal).catch(() => undefined);
    }
  })();
  return () => {
    stopping.abort();
    return rounds;
  };
}
