import type { IsoDate } from '../domain/time/iso-date.js';
import { type CsvColumn, type CsvForm, writeCsv } from '../platform/http/csv.js';
import { type RegisterEntry, viewRegisterEntry } from './register-entry.js';
import type { RegisterAgreementView } from './register.view.js';

type Column = CsvColumn<RegisterAgreementView>;

const text = (heading: string, of: Column['of']): Column => ({ heading, kind: 'text', of });
const plain = (heading: string, of: Column['of']): Column => ({ heading, kind: 'plain', of });
const amount = (heading: string, of: Column['of']): Column => ({ heading, kind: 'amount', of });

const columns: readonly Column[] = [
  plain('id', ({ id }) => id),
  text('number', ({ number }) => number),
  text('supplier', ({ supplier }) => supplier.name),
  plain('country', ({ supplier }) => supplier.country),
  text('bought', ({ bought }) => bought),
  plain('technologyAreas', ({ technologyAreas }) =>
    technologyAreas.map(({ code }) => code).join(' '),
  ),
  plain('currency', ({ currency }) => currency),
  amount('obligation', ({ obligation }) => obligation),
  amount('fulfilled', ({ fulfilled }) => fulfilled),
  amount('remaining', ({ remaining }) => remaining),
  amount('surplus', ({ surplus }) => surplus),
  plain('signedOn', ({ signedOn }) => signedOn),
  plain('deadlineOn', ({ deadlineOn }) => deadlineOn),
  plain('status', ({ status }) => status),
  text('contactTitle', ({ pointsOfContact: [first] }) => first?.title ?? null),
  text('contactEmail', ({ pointsOfContact: [first] }) => first?.email ?? null),
  text('contactPhone', ({ pointsOfContact: [first] }) => first?.phone ?? null),
  plain('contactLastConfirmedOn', ({ pointsOfContact: [first] }) => first?.lastConfirmedOn ?? null),
];

/** Agreements as CSV, one line each, with the contact that was confirmed last. */
export function writeRegisterCsv(
  entries: readonly RegisterEntry[],
  form: CsvForm,
  today: IsoDate,
): string {
  return writeCsv(
    entries.map((entry) => viewRegisterEntry(entry, today)),
    columns,
    form,
  );
}
