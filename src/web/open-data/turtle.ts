import type { Language } from '../languages.js';

/** A term of Turtle, ready to be written. */
export type Term = string;

/** An address. Letters that Turtle does not allow in one are percent-encoded. */
export function iri(address: string): Term {
  return `<${address.replace(/[<>"{}|^`\\\s]/g, (letter) => encodeURIComponent(letter))}>`;
}

export function literal(text: string, kind: { language?: Language; type?: Term } = {}): Term {
  const escaped = text
    .replace(/[\\"]/g, (letter) => `\\${letter}`)
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r');
  if (kind.language !== undefined) return `"${escaped}"@${kind.language}`;
  return kind.type === undefined ? `"${escaped}"` : `"${escaped}"^^${kind.type}`;
}

/** One subject with its properties; a property with several values has a list of them. */
export function subject(
  name: Term,
  properties: readonly (readonly [predicate: Term, object: Term | readonly Term[]])[],
): string {
  const lines = properties.map(
    ([predicate, object]) =>
      `  ${predicate} ${typeof object === 'string' ? object : object.join(', ')}`,
  );
  return `${name}\n${lines.join(' ;\n')} .\n`;
}
