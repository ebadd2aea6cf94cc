import { describe, expect, it } from '@jest/globals';
import { repeat } from '../../src/platform/repeat.js';

/** Pauses that end when the test says so. */
function heldPauses() {
  const ends: (() => void)[] = [];
  const asked: number[] = [];
  let begun = () => {};
  const pause = (milliseconds: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      asked.push(milliseconds);
      ends.push(resolve);
      signal.addEventListener('abort', () => reject(new Error('aborted')));
      begun();
    });
  const next = () => new Promise<void>((resolve) => void (begun = resolve));
  return { pause, asked, next, end: () => ends.pop()!() };
}

describe('what is done again and again', () => {
  it('is done at once, and after each pause, also when it failed', async () => {
    const pauses = heldPauses();
    let times = 0;
    const paused = pauses.next();
    const stop = repeat(
      () => (++times === 1 ? Promise.reject(new Error('a fault')) : done),
      7,
      pauses.pause,
    );
    await paused;
    expect(times).toBe(1);
    const pausedAgain = pauses.next();
    pauses.end();
    await pausedAgain;
    expect(times).toBe(2);
    await stop();
    expect([times, pauses.asked]).toEqual([2, [7, 7]]);
  });

  it('is waited for when it is told to stop, and not begun again', async () => {
    let finish = () => {};
    let times = 0;
    let told: AbortSignal | undefined;
    const work = (stopping: AbortSignal) => {
      times += 1;
      told = stopping;
      return new Promise<void>((resolve) => void (finish = resolve));
    };
    const stop = repeat(work, 1);
    let stopped = false;
    const stopping = stop().then(() => (stopped = true));
    await done;
    expect([stopped, told?.aborted]).toEqual([false, true]);
    finish();
    await stopping;
    expect(times).toBe(1);
  });
});

const done = Promise.resolve();
