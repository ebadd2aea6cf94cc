import { balancesAfter, type Balances } from '../../src/domain/ledger/balance.js';
import { creditKind, postCredit } from '../../src/domain/ledger/credit.js';
import type { Entry, EntryDraft, Posting } from '../../src/domain/ledger/entry.js';
import { appendEntry } from '../../src/domain/ledger/hash-chain.js';
import { moveSurplus } from '../../src/domain/ledger/move-surplus.js';
import { changeObligation, signObligation } from '../../src/domain/ledger/obligation.js';
import { reverseEntry } from '../../src/domain/ledger/reverse.js';
import type { Result } from '../../src/domain/result.js';

/**
 * A ledger as a test writes it, one entry a line, amounts in kroner:
 *
 *     2024-01-01 A obligation 100.00            | 100.00 | 0.00 | 100.00 | 0.00
 *     2024-02-01 A credit P1 60.00              | 100.00 | 60.00 | 40.00 | 0.00
 *     2024-03-01 A reverse 2                    | 100.00 | 0.00 | 100.00 | 0.00
 *     2024-03-02 A reverse 2                    | entry_already_reversed
 *
 * After the bar stand the agreement's obligation, fulfilled, outstanding and surplus after the line,
 * or the code of its refusal. The agreement (A, B …) may be left out: A. The verbs:
 * `obligation X`, `change X` (to X), `credit P X` (a difference; below zero it is a correction),
 * `correct P X`, `reverse N` (sequence), `move X to B`. After the date may stand the date on which it
 * was recorded: `2024-02-01 @2024-06-01 credit P1 10.00`.
 */
export function ledger(text: TemplateStringsArray): Replay {
  return replay(text.raw.join('').split('\n'));
}

/** Plays lines of the notation. */
export function replay(lines: readonly string[]): Replay {
  const book = new Book();
  const expected: string[] = [];
  const actual: string[] = [];
  for (const line of lines.map((each) => each.trim()).filter(Boolean)) {
    const [command = '', ...columns] = line.split('|').map((part) => part.trim());
    const outcome = book.play(command);
    expected.push([command, ...columns].join(' | '));
    actual.push(columns.length === 0 ? command : [command, ...outcome].join(' | '));
  }
  return { book, expected, actual };
}

export interface Replay {
  readonly book: Book;
  /** The lines as written, and as they turned out: a golden test compares the two. */
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

/** Some agreements' entries, written the way the application writes them. */
export class Book {
  readonly #chains = new Map<string, Entry[]>();
  #written = 0;

  get agreementIds(): string[] {
    return [...this.#chains.keys()];
  }

  entries(agreementId = 'A'): Entry[] {
    return this.#chains.get(agreementId) ?? [];
  }

  balances(agreementId = 'A'): Balances {
    return balancesAfter(this.entries(agreementId));
  }

  /** Plays one line; answers the four balances, or the code of the refusal. */
  play(line: string): string[] {
    const words = /^(\S+)(?: @(\S+))?(?: ([A-Z]))? ([a-z]+) (.+)$/.exec(line);
    if (!words) throw new SyntaxError(`not a ledger line: ${line}`);
    const [, on = '', recordedOn = on, agreement = 'A', verb = '', rest = ''] = words;
    const code = this.#perform({ on, recordedOn, agreement }, verb, rest.trim());
    return code === null ? balanceColumns(this.balances(agreement)) : [code];
  }

  #perform(when: When, verb: string, rest: string): string | null {
    const { agreement } = when;
    const position = this.balances(agreement);
    const [first = '', ...others] = rest.split(' ');
    switch (verb) {
      case 'obligation':
        return this.#write(when, signObligation(position, ore(rest)), { kind: 'obligation' });
      case 'change':
        return this.#write(when, changeObligation(position, ore(rest)), {
          kind: 'obligation_change',
        });
      case 'credit':
      case 'correct': {
        const amountOre = ore(others.join(' '));
        const kind = verb === 'correct' ? 'correction' : creditKind(amountOre);
        const reportId = `report-${this.#written}`;
        const more = { kind, projectId: first, reportId };
        return this.#write(when, postCredit(position, first, amountOre), more);
      }
      case 'reverse': {
        const entries = this.entries(agreement);
        const target = entries[Number(rest) - 1];
        if (!target) throw new SyntaxError(`no entry ${rest} of ${agreement}`);
        const reversedBy = entries.find(({ reverses }) => reverses === target.id)?.id ?? null;
        const { id: reverses, projectId } = target;
        const more = { kind: 'reversal', reverses, projectId } as const;
        return this.#write(when, reverseEntry(position, target, { reversedBy }), more);
      }
      case 'move': {
        const [amount = '', to = ''] = rest.split(' to ');
        return this.#move(when, to, ore(amount));
      }
      default:
        throw new SyntaxError(`not a ledger verb: ${verb}`);
    }
  }

  #move(when: When, to: string, amountOre: number): string | null {
    const side = (agreementId: string) => ({ agreementId, position: this.balances(agreementId) });
    const moved = moveSurplus(side(when.agreement), side(to), amountOre);
    if (!moved.ok) return moved.refusal.code;
    const decisionId = `decision-${this.#written}`;
    this.#append(when, moved.value.out, { kind: 'surplus_move_out', decisionId });
    this.#append({ ...when, agreement: to }, moved.value.in, {
      kind: 'surplus_move_in',
      decisionId,
    });
    return null;
  }

  #write(when: When, postings: Result<Posting[]>, more: Particulars): string | null {
    if (!postings.ok) return postings.refusal.code;
    this.#append(when, postings.value, more);
    return null;
  }

  #append({ on, recordedOn, agreement }: When, postings: Posting[], more: Particulars): void {
    const number = ++this.#written;
    const chain = this.entries(agreement);
    const draft: EntryDraft = {
      id: `entry-${number}`,
      agreementId: agreement,
      effectiveOn: on,
      recordedAt: `${recordedOn}T12:00:00.000Z`,
      recordedBy: 'approver',
      decisionId: `decision-${number}`,
      projectId: null,
      reportId: null,
      reverses: null,
      reason: 'as the test says',
      rulebookVersion: 'rulebook-1',
      calculation: { steps: [{ rule: 'D-10', text: 'rounded', value: '0.350000' }] },
      postings,
      ...more,
    };
    this.#chains.set(agreement, [...chain, appendEntry(chain.at(-1) ?? null, draft)]);
  }
}

type When = { on: string; recordedOn: string; agreement: string };
type Particulars = Pick<EntryDraft, 'kind'> & Partial<EntryDraft>;

/** Obligation, fulfilled, outstanding and surplus, in kroner. */
export function balanceColumns(balances: Balances): string[] {
  const { obligationOre, fulfilledOre, outstandingOre, surplusOre } = balances;
  return [obligationOre, fulfilledOre, outstandingOre, surplusOre].map(kroner);
}

/** `-14 000 000.00` from øre. */
export function kroner(amountOre: number): string {
  const digits = String(Math.abs(amountOre)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ' ');
  return `${amountOre < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}

/** Øre from `-14 000 000.00`. */
export function ore(text: string): number {
  if (!/^-?\d[\d ]*\.\d\d$/.test(text)) throw new SyntaxError(`not an amount: ${text}`);
  return Number(text.replace(/[ .]/g, ''));
}
