import { fromDayNumber, toDayNumber, type IsoDate } from '../time/iso-date.js';
import { windowFirstDay, windowStartExclusiveDay } from '../time/window.js';
import type { ValueEvent } from './facts.js';
import { scanWindows, type WindowScan } from './scan-windows.js';
import type { WindowLimit } from './threshold.js';

/** One window with what lies in it: the evidence of a crossing. */
export interface WindowEvidence {
  /** First day inside the window. */
  from: IsoDate;
  /** Last day of the window, on which it was judged. */
  to: IsoDate;
  sumOre: number;
  thresholdOre: number;
  eventIds: string[];
  contractIds: string[];
}

/** A window without the list of what lies in it. */
export type WindowFigures = Omit<WindowEvidence, 'eventIds' | 'contractIds'>;

/** Counted events of one kind (signed, or signed and expected) of one supplier or group, scanned. */
export class Accumulation {
  readonly scan: WindowScan;
  /** Places in `events`, in order of date. */
  private readonly order: number[];
  private readonly days: Int32Array;

  /** `chosen` are places in `events`, every one of them with an amount. */
  constructor(
    private readonly events: readonly ValueEvent[],
    chosen: readonly number[],
    private readonly limits: readonly WindowLimit[],
  ) {
    this.order = inOrderOfDate(events, chosen);
    const count = this.order.length;
    const amountsOre = new Float64Array(count);
    this.days = new Int32Array(count);
    for (let place = 0; place < count; place += 1) {
      const event = events[this.order[place]!]!;
      this.days[place] = toDayNumber(event.date);
      amountsOre[place] = event.amountOre ?? 0;
    }
    this.scan = scanWindows(this.days, amountsOre, limits);
  }

  /** The first day on which the sum exceeds the threshold inside a window. */
  get crossedOn(): IsoDate | null {
    return this.scan.crossingEnd === 0 ? null : this.lastDayOf(this.scan.crossingEnd);
  }

  get peak(): { to: IsoDate; sumOre: number } | null {
    const { peakEnd, peakSumOre } = this.scan;
    return peakEnd === 0 ? null : { to: this.lastDayOf(peakEnd), sumOre: peakSumOre };
  }

  /** The last event of the first window whose sum cannot be kept exactly. */
  get beyond(): ValueEvent | null {
    const end = this.scan.beyondEnd;
    return end === 0 ? null : this.events[this.order[end - 1]!]!;
  }

  /** The crossing window; its events and contracts in the order in which they were given. */
  crossing(): WindowEvidence | null {
    const end = this.scan.crossingEnd;
    if (end === 0) return null;
    const inside = this.order.slice(this.beginOf(end), end).sort((a, b) => a - b);
    return {
      ...this.figuresOf(end),
      eventIds: inside.map((at) => this.events[at]!.id),
      contractIds: [...new Set(inside.map((at) => this.events[at]!.contractId))],
    };
  }

  /** For each contract with an event in an over-threshold window: the end of the first such window. */
  firstOverEndByContract(): Map<string, number> {
    const ends = new Map<string, number>();
    this.order.forEach((at, place) => {
      const end = this.scan.firstOverEnd[place]!;
      if (end === 0) return;
      const { contractId } = this.events[at]!;
      ends.set(contractId, Math.min(end, ends.get(contractId) ?? end));
    });
    return ends;
  }

  figuresOf(end: number): WindowFigures {
    const to = this.lastDayOf(end);
    const limit = this.limitOf(end);
    return {
      from: windowFirstDay(to, limit.windowYears),
      to,
      sumOre: this.scan.sumsOre[end - 1]!,
      thresholdOre: limit.thresholdOre,
    };
  }

  private limitOf(end: number): WindowLimit {
    const day = this.days[end - 1]!;
    return this.limits.find((limit) => limit.fromDay <= day && day <= limit.toDay)!;
  }

  private lastDayOf(end: number): IsoDate {
    return fromDayNumber(this.days[end - 1]!);
  }

  /** Place of the first event inside the window, by halving. */
  private beginOf(end: number): number {
    const start = windowStartExclusiveDay(this.days[end - 1]!, this.limitOf(end).windowYears);
    let low = 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.days[middle]! <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function inOrderOfDate(events: readonly ValueEvent[], chosen: readonly number[]): number[] {
  const isSorted = chosen.every(
    (at, place) => place === 0 || events[chosen[place - 1]!]!.date <= events[at]!.date,
  );
  if (isSorted) return [...chosen];
  return [...chosen].sort((a, b) => {
    const [left, right] = [events[a]!.date, events[b]!.date];
    return left < right ? -1 : left > right ? 1 : a - b;
  });
}
