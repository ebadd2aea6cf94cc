/** A place in a drawing, in the units of its axes. */
export interface Point {
  readonly x: Date;
  readonly y: number;
}

/** How large the inside of a drawing is, and from where to where its axes go. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly x: readonly [Date, Date];
  readonly y: readonly [number, number];
}

/** How far the middles of two marks must be from each other, in pixels, so that both are read. */
const APART = 22;

/** Raises marks until none hides another: the earlier one stays, the later one stands above it. */
export function spreadPoints<P extends Point>(points: readonly P[], frame: Frame): P[] {
  const [from, to] = frame.x.map(Number) as [number, number];
  const [lowest, highest] = frame.y;
  const perPixel = (highest - lowest) / frame.height;
  const placed: { left: number; up: number }[] = [];
  return points.map((point) => {
    const left = ((Number(point.x) - from) / (to - from)) * frame.width;
    let up = (point.y - lowest) / perPixel;
    const hidden = () =>
      placed.find((other) => Math.hypot(other.left - left, other.up - up) < APART);
    for (let below = hidden(); below !== undefined; below = hidden()) up = below.up + APART;
    placed.push({ left, up });
    return { ...point, y: lowest + up * perPixel };
  });
}
