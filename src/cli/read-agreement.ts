import type { ContractFacts } from '../domain/duty/facts.js';
import type { CsvRow } from '../platform/csv/csv-row.js';

export type AgreementSaid = NonNullable<ContractFacts['agreement']>;

/** An agreement as the first row with it says it is. */
interface KnownAgreement {
  kind: AgreementSaid['kind'];
  supplier: string;
  line: number;
}

/** Null when there is none; undefined, and named, when id and kind do not stand together. */
export function readAgreement(row: CsvRow): AgreementSaid | null | undefined {
  const [noId, noKind] = [row.isBlank('agreement'), row.isBlank('agreement_kind')];
  if (noId && noKind) return null;
  if (noKind) return row.bad('agreement_kind', 'is blank although there is an agreement');
  if (noId) return row.bad('agreement', 'is blank although there is an agreement_kind');
  const id = row.text('agreement');
  const kind = row.oneOf('agreement_kind', ['active', 'conditional'] as const);
  return id && kind ? { id, kind } : undefined;
}

/** The agreements of a file. Each is with one supplier (D-6) and of one kind (D-4), on whichever contracts it stands. */
export class AgreementsOfFile {
  private readonly known = new Map<string, KnownAgreement>();

  /** Names where a row says something else of an agreement than the first row with it. */
  add(row: CsvRow, { id, kind }: AgreementSaid, supplier: string): void {
    const first = this.known.get(id);
    if (first === undefined) {
      this.known.set(id, { kind, supplier, line: row.line });
      return;
    }
    const said = `agreement "${id}" is`;
    if (first.supplier !== supplier) {
      const other = `with supplier "${first.supplier}" on line ${first.line}`;
      row.bad('agreement', `${said} ${other}, and is with one only (D-6)`);
    }
    if (first.kind !== kind) {
      const other = `${first.kind} on line ${first.line}`;
      row.bad('agreement_kind', `${said} ${other}, and cannot be both (D-4)`);
    }
  }
}
