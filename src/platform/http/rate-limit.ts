import type { Refusal } from '../../domain/result.js';

/** How many keys are counted at once; whoever's minute began first is forgotten first. */
const MAX_KEYS = 50_000;
const WINDOW_MS = 60_000;

/** Too many: how long to wait, and whether it is the first time in this minute. */
export interface Cut {
  readonly waitSeconds: number;
  readonly isFirst: boolean;
}

/** Counts what each key asks for in a minute, in the memory of this process. */
export class RateLimit {
  private readonly windows = new Map<string, { startMs: number; count: number }>();

  constructor(private readonly perMinute: number) {}

  /** Counts one; null when it was not too many. */
  count(key: string, nowMs: number): Cut | null {
    let window = this.windows.get(key);
    if (window === undefined || nowMs - window.startMs >= WINDOW_MS) {
      window = { startMs: nowMs, count: 0 };
      this.windows.delete(key);
      this.windows.set(key, window);
      if (this.windows.size > MAX_KEYS) this.forgetOldest();
    }
    window.count += 1;
    if (window.count <= this.perMinute) return null;
    return {
      waitSeconds: Math.max(1, Math.ceil((window.startMs + WINDOW_MS - nowMs) / 1_000)),
      isFirst: window.count === this.perMinute + 1,
    };
  }

  private forgetOldest(): void {
    const { value } = this.windows.keys().next();
    if (value !== undefined) this.windows.delete(value);
  }
}

/** What whoever is cut is told. */
export function tooMany({ waitSeconds }: Cut): Refusal {
  return {
    code: 'too_many_requests',
    message: `Ask again in ${waitSeconds} seconds.`,
    facts: { retryAfterSeconds: waitSeconds },
  };
}
