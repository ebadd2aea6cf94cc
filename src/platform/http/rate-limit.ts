/** How many keys are counted at once; whoever's minute began first is forgotten first. */
const MAX_KEYS = 50_000;
const WINDOW_MS = 60_000;

/** Counts what each key asks for in a minute, in the memory of this process. */
export class RateLimit {
  private readonly windows = new Map<string, { startMs: number; count: number }>();

  constructor(private readonly perMinute: number) {}

  /** Counts one; how many seconds to wait when that was too many, else null. */
  count(key: string, nowMs: number): number | null {
    let window = this.windows.get(key);
    if (window === undefined || nowMs - window.startMs >= WINDOW_MS) {
      window = { startMs: nowMs, count: 0 };
      this.windows.delete(key);
      this.windows.set(key, window);
      if (this.windows.size > MAX_KEYS) this.forgetOldest();
    }
    window.count += 1;
    if (window.count <= this.perMinute) return null;
    return Math.max(1, Math.ceil((window.startMs + WINDOW_MS - nowMs) / 1_000));
  }

  private forgetOldest(): void {
    const { value } = this.windows.keys().next();
    if (value !== undefined) this.windows.delete(value);
  }
}
