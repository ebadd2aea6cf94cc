import type { Role } from '../roles.js';

/** How much of a field a role sees: all of it, or what is of the reader's own organisation. */
export type Extent = 'all' | 'own';

/** Who sees some fields, and why. A role that is not named sees nothing of them. */
export interface Audience {
  readonly roles: Readonly<Partial<Record<Role, Extent>>>;
  readonly why: string;
}

/** One field of what is answered; where it holds a view, or a list of them, with its fields. */
export interface Field {
  readonly audience: Audience;
  readonly of?: Fields;
}

export type Fields = Readonly<Record<string, Field>>;

type Words<Text extends string> = Text extends `${infer Word} ${infer Rest}`
  ? Word | Words<Rest>
  : Text;

/** Fields that one audience sees as they are: their names, with a blank between. */
export function fields<Names extends string>(
  audience: Audience,
  names: Names,
): Record<Words<Names>, Field> {
  const named = names.split(' ').map((name) => [name, { audience }] as const);
  return Object.fromEntries(named) as Record<Words<Names>, Field>;
}

/** A field that holds a view, or a list of them, of which an audience sees what it may of that view. */
export function part(of: Fields, audience: Audience): Field {
  return { audience, of };
}
