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

/** A property with its value; several values are a list, and none leaves the property out. */
export type Property = readonly [predicate: Term, object: Term | readonly Term[]];

/** One subject with its properties. */
export function subject(name: Term, properties: readonly Property[]): string {
  return `${name}\n${linesOf(properties).join(' ;\n')} .\n`;
}

/** Something that has properties and no name. */
export function blank(properties: readonly Property[]): Term {
  return `[\n${linesOf(properties).join(' ;\n')} ]`;
}

function linesOf(properties: readonly Property[]): string[] {
  return properties
    .filter(([, object]) => object.length > 0)
    .map(
      ([predicate, object]) =>
        `  ${predicate} ${typeof object === 'string' ? object : object.join(', ')}`,
    );
}
