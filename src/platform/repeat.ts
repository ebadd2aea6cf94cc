import { setTimeout } from 'node:timers/promises';
import { logFault } from './log.js';

type Pause = (milliseconds: number, signal: AbortSignal) => Promise<unknown>;

const pauseUnheld: Pause = (milliseconds, signal) =>
  setTimeout(milliseconds, undefined, { signal, ref: false });

/**
 * Does the work at once, and again so long after each time that it ended, well or not: a fault is
 * logged. Answers how to stop, which tells the work that is under way, and waits for it.
 */
export function repeat(
  work: (stopping: AbortSignal) => Promise<void>,
  pauseMs: number,
  pause: Pause = pauseUnheld,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const rounds = (async () => {
    while (!signal.aborted) {
      await work(signal).catch((error: unknown) => logFault(null, error));
      await pause(pauseMs, signal).catch(() => undefined);
    }
  })();
  return () => {
    stopping.abort();
    return rounds;
  };
}
