import type { Fields } from '../../src/access/visibility/fields.js';
import { type ViewName, views } from '../../src/access/visibility/views.js';
import type { Role } from '../../src/access/roles.js';
import { type Api, type ApiCall, nameOf, type Schema } from './api-calls.js';

const statement: Readonly<Record<string, Fields | undefined>> = views;

/** What a list is besides its items: `total` where it is counted. */
const ENVELOPE = ['items', 'next', 'previous', 'total'];

/** The name of the schema that a schema refers to, directly, as nullable or as a list's items. */
export function nameIn(schema: Schema | undefined): string | null {
  if (schema === undefined) return null;
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return reference?.split('/').at(-1) ?? nameIn(schema.items);
}

/** Whether a schema is a list of views and nothing else. */
export function isPage({ properties = {} }: Schema): boolean {
  const names = Object.keys(properties);
  return names.includes('next') && names.every((name) => ENVELOPE.includes(name));
}

/** The views that a schema answers: itself, one of several, or what a page lists. */
export function viewsOf(api: Api, answer: Schema | undefined): ViewName[] {
  return (answer?.oneOf ?? [answer]).flatMap((each) => {
    const name = nameIn(each);
    const schema = name === null ? undefined : api.schemas[name];
    if (schema === undefined) return [];
    return [(isPage(schema) ? nameIn(schema.properties?.items) : name) as ViewName];
  });
}

/** Every view that can be answered: that of a schema and those within it. */
export function viewsWithin(api: Api, name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const property of Object.values(api.schemas[name]?.properties ?? {})) {
    const inner = nameIn(property);
    if (inner !== null) viewsWithin(api, inner, found);
  }
  return found;
}

/** What the document says of a view that the statement does not, and the other way round. */
export function differences(api: Api, name: string): string[] {
  const fields = statement[name];
  const properties = api.schemas[name]?.properties ?? {};
  if (fields === undefined) return [`${name} is not in the statement`];
  const both = new Set([...Object.keys(fields), ...Object.keys(properties)]);
  return [...both].flatMap((field) => {
    const said = fields[field];
    const property = properties[field];
    if (said === undefined) return [`${name}.${field} is not in the statement`];
    if (property === undefined) return [`${name}.${field} is in the statement only`];
    const inner = nameIn(property);
    const expected = inner === null ? undefined : statement[inner];
    return said.of === expected ? [] : [`${name}.${field} is another view in the statement`];
  });
}

/** The roles that see something of a view. */
export function readersOf(fields: Fields): Set<Role> {
  return new Set(
    Object.values(fields).flatMap(({ audience }) => Object.keys(audience.roles) as Role[]),
  );
}

/**
 * Where an answer is not what the statement gives a role: a field that is missing or too much, one
 * that is hidden and not null, or, beside the whole that an auditor sees, another value.
 */
export function unlike(fields: Fields, role: Role, answer: unknown, whole?: unknown): string[] {
  if (answer === null || typeof answer !== 'object') return [];
  const seen = new Map<string, unknown>(Object.entries(answer));
  const all = new Map<string, unknown>(Object.entries(whole ?? {}));
  const surplus = [...seen.keys()].filter((name) => !(name in fields));
  return [
    ...surplus.map((name) => `${name} is not in the statement`),
    ...Object.entries(fields).flatMap(([name, { audience, of }]) => {
      const [value, wholeValue] = [seen.get(name), all.get(name)];
      if (!seen.has(name)) return whole && !all.has(name) ? [] : [`${name} is missing`];
      const extent = audience.roles[role];
      if (extent === undefined) return value === null ? [] : [`${name} is shown`];
      const other = whole && extent === 'all' && !alike(value, wholeValue, of !== undefined);
      const inner = of === undefined ? [] : unlikeEach(of, role, value, wholeValue);
      return [
        ...(other ? [`${name} is another value`] : []),
        ...inner.map((each) => `${name}.${each}`),
      ];
    }),
  ];
}

/** Of parts, only whether they are there: what is in them is looked at one by one. */
function alike(value: unknown, whole: unknown, isPart: boolean): boolean {
  const sizeOf = (each: unknown) => (Array.isArray(each) ? each.length : each === null ? null : 1);
  return isPart ? sizeOf(value) === sizeOf(whole) : JSON.stringify(value) === JSON.stringify(whole);
}

function unlikeEach(of: Fields, role: Role, value: unknown, whole: unknown): string[] {
  if (!Array.isArray(value)) return unlike(of, role, value, whole ?? undefined);
  const items: readonly unknown[] = Array.isArray(whole) ? whole : [];
  const wholes = new Map(items.map((item, at) => [idOf(item, at), item]));
  return value.flatMap((item: unknown, at) => unlike(of, role, item, wholes.get(idOf(item, at))));
}

/** Parts of a list are known by their id, or by their place. */
function idOf(part: unknown, at: number): unknown {
  return (part as { id?: unknown } | null)?.id ?? at;
}

/** Holds answers against the statement, and remembers which role has seen which view. */
export class FieldJudge {
  readonly faults: string[] = [];
  readonly seen = new Set<string>();

  constructor(private readonly api: Api) {}

  /** `whole` is the same answer as an auditor gets it, where there is such a thing. */
  judge(call: ApiCall, role: Role, answer: unknown, whole?: unknown): void {
    const candidates = viewsOf(this.api, call.answer);
    if (candidates.length === 0) return;
    const page = nameIn(call.answer);
    const isList = page !== null && isPage(this.api.schemas[page]!);
    const wholes = isList ? itemsOf(whole) : [whole];
    for (const [at, item] of (isList ? itemsOf(answer) : [answer]).entries()) {
      const beside = isList ? wholes.find((each) => idOf(each, -1) === idOf(item, at)) : whole;
      const judged = candidates.map(
        (view) => [view, unlike(views[view], role, item, beside)] as const,
      );
      const [view, found] = judged.sort(([, a], [, b]) => a.length - b.length)[0]!;
      this.faults.push(...found.map((fault) => `${nameOf(call)} as ${role}: ${view}.${fault}`));
      this.seen.add(`${role} ${view}`);
    }
  }
}

function itemsOf(answer: unknown): unknown[] {
  return (answer as { items?: unknown[] } | undefined)?.items ?? [];
}
