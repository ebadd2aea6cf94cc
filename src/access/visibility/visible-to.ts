import type { Actor } from '../actor.js';
import type { Field, Fields } from './fields.js';
import { type ViewName, views } from './views.js';

/** Who looks: as which role, and for which organisation. */
export type Reader = Pick<Actor, 'role' | 'organisationId'>;

/** Whoever reads what is public: it is the same for all. */
export const anybody: Reader = { role: 'public', organisationId: null };

type FieldOf<Name extends ViewName> = keyof (typeof views)[Name] & string;
type Whole<Name extends ViewName> = Readonly<Record<FieldOf<Name>, unknown>>;
type Undeclared<Name extends ViewName, View> = Record<Exclude<keyof View, FieldOf<Name>>, never>;

/**
 * A view as somebody may see it, by the one statement of fields: every view's last step. What the
 * reader may not see is null, of a list that is theirs in part the rest is left out, and what the
 * statement does not name is not there at all. The compiler refuses a view whose fields are others
 * than those of the statement.
 */
export function visibleTo<Name extends ViewName, View extends Whole<Name>>(
  reader: Reader,
  name: Name,
  whole: View & Undeclared<Name, View>,
): View {
  return shown(reader, views[name], whole) as View;
}

function shown(reader: Reader, fields: Fields, whole: object): object {
  const values = new Map(Object.entries(whole));
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => values.has(name))
      .map(([name, field]) => [name, shownValue(reader, field, values.get(name))]),
  );
}

function shownValue(reader: Reader, field: Field, value: unknown): unknown {
  const extent = field.audience.roles[reader.role];
  if (extent === undefined) return null;
  const mine = (each: unknown) => extent === 'all' || isOwn(reader, each);
  const each = (one: unknown) =>
    field.of === undefined || typeof one !== 'object' || one === null
      ? one
      : shown(reader, field.of, one);
  if (Array.isArray(value)) return value.filter(mine).map(each);
  return mine(value) ? each(value) : null;
}

/** Whether an organisation is the one that the reader acts for. */
function isOwn({ organisationId }: Reader, party: unknown): boolean {
  const id = typeof party === 'object' && party !== null && 'id' in party ? party.id : null;
  return organisationId !== null && id === organisationId;
}
