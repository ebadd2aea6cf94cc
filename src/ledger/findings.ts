import type { Violation, ViolationKind } from '../domain/ledger/violation.js';

/** All that is wrong of one kind: how often, and where first. */
export interface Finding {
  readonly kind: ViolationKind;
  readonly count: number;
  readonly first: Violation;
}

/** What is found, kind by kind: however much is wrong, it stays small. */
export class Findings {
  private readonly byKind = new Map<ViolationKind, { count: number; first: Violation }>();

  note(violations: readonly Violation[]): void {
    for (const violation of violations) {
      const known = this.byKind.get(violation.kind);
      if (known) known.count += 1;
      else this.byKind.set(violation.kind, { count: 1, first: violation });
    }
  }

  /** In the order in which they were found. */
  all(): Finding[] {
    return [...this.byKind].map(([kind, { count, first }]) => ({ kind, count, first }));
  }
}
