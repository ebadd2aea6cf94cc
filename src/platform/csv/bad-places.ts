/** Where the input is wrong, and why. */
export interface BadPlace {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly reason: string;
}

/** Collects everything that is wrong with the input, so that a human mends it in one go. */
export class BadPlaces {
  private readonly places: BadPlace[] = [];
  private readonly files: string[] = [];

  add(file: string, line: number, column: string, reason: string): void {
    if (!this.files.includes(file)) this.files.push(file);
    this.places.push({ file, line, column, reason });
  }

  get count(): number {
    return this.places.length;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** File by file in order of line. */
  inOrder(): BadPlace[] {
    return [...this.places].sort(
      (a, b) => this.files.indexOf(a.file) - this.files.indexOf(b.file) || a.line - b.line,
    );
  }
}
