/** Draws by chance, and the same for the same seed. */
export class Draw {
  constructor(private state: number) {}

  protected chance(share: number): boolean {
    return this.random() < share;
  }

  protected pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!;
  }

  /** Mulberry32: small, quick, and the same everywhere. */
  protected random(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
