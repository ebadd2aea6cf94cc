import type { Language } from '../languages.js';

/**
 * One message in every language, side by side, so that a translation that is missing is a type
 * error and one that is out of step is seen. A message with values is a function of them; the
 * values come formatted, and a count that decides between singular and plural comes as a number.
 */
export type Message<Text extends string | MessageFunction> = Readonly<Record<Language, Text>>;

export type MessageFunction = (...values: never[]) => string;

/** Messages by key, in groups as deep as one likes. */
export interface Messages {
  readonly [key: string]: Message<string> | Message<MessageFunction> | Messages;
}

/** The same keys in one language. */
export type Texts<M> =
  M extends Readonly<Record<Language, infer Text>>
    ? Text extends string
      ? string
      : Text
    : { readonly [Key in keyof M]: Texts<M[Key]> };

/** Whether a node is a message, and not a group of them. */
export function isMessage(node: object): node is Message<string> | Message<MessageFunction> {
  const { nb } = node as { nb?: unknown };
  return typeof nb === 'string' || typeof nb === 'function';
}

/** Takes one language out of the messages. */
export function inLanguage<M extends Messages>(messages: M, language: Language): Texts<M> {
  const texts = Object.entries(messages).map(([key, node]) => [
    key,
    isMessage(node) ? node[language] : inLanguage(node, language),
  ]);
  return Object.fromEntries(texts) as Texts<M>;
}
