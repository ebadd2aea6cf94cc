import type { RulebookContent } from '../domain/rulebook/rulebook.js';
import { type Instant, osloDateOf } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import { readTogether } from '../platform/hot-read.js';
import type { ContactChangeKind } from '../registry/contact-change.entity.js';
import { type RegisterEntry, registerEntry, type RegisterFacts } from './register-entry.js';
import type { ClosedStatus } from './register-status.js';
import type { RegisterContactView, TechnologyAreaView } from './register.view.js';

/** Everything public, as it stands at a revision of the data. */
export interface Register {
  readonly revision: number;
  /** What the list shows. */
  readonly active: readonly RegisterEntry[];
  /** These, and what was active once. */
  readonly byId: ReadonlyMap<string, RegisterEntry>;
  /** Every technology area that the rulebook names or has named, by its code. */
  readonly areas: ReadonlyMap<string, TechnologyAreaView>;
}

interface AgreementRow {
  id: string;
  number: string;
  state: 'active' | ClosedStatus;
  title: string;
  technology_areas: string;
  signed_on: string;
  deadline_on: string;
  ended_on: string | null;
  supplier_id: string;
  supplier_name: string;
  supplier_sort_key: string;
  country: string;
  group_name: string | null;
  obligation: number;
  outstanding: number;
  surplus: number;
}

interface ContactRow {
  id: string;
  organisation_id: string;
  title: string;
  email: string;
  phone: string | null;
  last_confirmed_on: string | null;
}

interface ContactChangeRow {
  id: string;
  organisation_id: string;
  kind: ContactChangeKind;
  changed_at: Instant;
}

const REVISION = 'SELECT revision FROM register_revision';

/** Open records with an obligation: an agreement gets its ledger when it becomes active. */
const AGREEMENTS = `
  SELECT a.id, a.number, a.state, a.title, a.technology_areas, a.signed_on, a.deadline_on,
         a.ended_on, o.id AS supplier_id, o.name AS supplier_name, o.sort_key AS supplier_sort_key,
         o.country, g.name AS group_name, h.obligation, h.outstanding, h.surplus
  FROM agreement a
  JOIN ledger_head h ON h.agreement_id = a.id
  JOIN organisation o ON o.id = a.supplier_id
  LEFT JOIN organisation g ON g.id = o.group_id
  WHERE a.is_public AND a.state IN ('active', 'fulfilled', 'expired', 'terminated')`;

const CONTACTS = `
  SELECT id, organisation_id, title, email, phone, last_confirmed_on FROM point_of_contact
  WHERE organisation_id IN (SELECT supplier_id FROM agreement WHERE is_public)
  ORDER BY COALESCE(last_confirmed_on, '') DESC, id`;

const CONTACT_CHANGES = `
  SELECT id, organisation_id, kind, changed_at FROM contact_change
  WHERE organisation_id IN (SELECT supplier_id FROM agreement WHERE is_public)
  ORDER BY changed_at, id`;

const RULEBOOK = `
  SELECT content FROM rulebook_version WHERE state = 'published' ORDER BY sequence DESC LIMIT 1`;

/** Reads all that is public from one state of the data. */
export async function loadRegister(database: Database): Promise<Register> {
  const [revisions, agreements, contacts, changes, rulebooks] = (await readTogether(database, [
    REVISION,
    AGREEMENTS,
    CONTACTS,
    CONTACT_CHANGES,
    RULEBOOK,
  ])) as [
    { revision: number }[],
    AgreementRow[],
    ContactRow[],
    ContactChangeRow[],
    { content: string }[],
  ];
  const areas = areaNames(rulebooks[0]?.content);
  const contactsOf = bySupplier(contacts);
  const changesOf = bySupplier(changes);
  const entries = agreements.map((row) =>
    registerEntry(factsOf(row, areas, contactsOf(row.supplier_id), changesOf(row.supplier_id))),
  );
  return {
    revision: revisions[0]!.revision,
    active: entries.filter(({ closed }) => closed === null),
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    areas,
  };
}

function bySupplier<Row extends { organisation_id: string }>(
  rows: readonly Row[],
): (supplierId: string) => readonly Row[] {
  const known = new Map<string, Row[]>();
  for (const row of rows) {
    const own = known.get(row.organisation_id);
    if (own === undefined) known.set(row.organisation_id, [row]);
    else own.push(row);
  }
  return (supplierId) => known.get(supplierId) ?? [];
}

function factsOf(
  row: AgreementRow,
  areas: ReadonlyMap<string, TechnologyAreaView>,
  contacts: readonly ContactRow[],
  changes: readonly ContactChangeRow[],
): RegisterFacts {
  const codes = JSON.parse(row.technology_areas) as string[];
  return {
    id: row.id,
    number: row.number,
    closed: row.state === 'active' ? null : { status: row.state, on: row.ended_on },
    supplier: {
      id: row.supplier_id,
      name: row.supplier_name,
      sortKey: row.supplier_sort_key,
      country: row.country,
      groupName: row.group_name,
    },
    bought: row.title,
    areas: codes.map((code) => areas.get(code) ?? { code, nb: code, nn: code, en: code }),
    obligationOre: row.obligation,
    fulfilledOre: row.obligation - row.outstanding + row.surplus,
    remainingOre: row.outstanding,
    surplusOre: row.surplus,
    signedOn: row.signed_on,
    deadlineOn: row.deadline_on,
    contacts: contacts.map(contactOf),
    contactChanges: changes
      .filter(({ changed_at }) => osloDateOf(changed_at) >= row.signed_on)
      .map(({ id, kind, changed_at }) => ({ id, kind, at: changed_at })),
  };
}

function contactOf({
  id,
  title,
  email,
  phone,
  last_confirmed_on,
}: ContactRow): RegisterContactView {
  return { id, title, email, phone, lastConfirmedOn: last_confirmed_on };
}

/** Each area under its latest name in the rulebook in force, also one that has left the list. */
function areaNames(content: string | undefined): Map<string, TechnologyAreaView> {
  if (content === undefined) return new Map();
  const { parameters } = JSON.parse(content) as RulebookContent;
  const dated = [...parameters.technologyAreas].sort((a, b) =>
    (a.from ?? '') < (b.from ?? '') ? -1 : 1,
  );
  return new Map(
    dated.flatMap(({ value }) =>
      value.map(({ code, nb, nn, en }): [string, TechnologyAreaView] => [
        code,
        { code, nb, nn, en },
      ]),
    ),
  );
}
