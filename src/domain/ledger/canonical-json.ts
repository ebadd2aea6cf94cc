/** What a calculation may consist of. Numbers are safe integers; all else exact is a string. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * What consists of plain parts, for the compiler, which cannot tell for interfaces. Nothing is checked or copied here:
 * {@link canonicalJson} refuses what is not plain when it is written.
 */
export function asJson(value: object): JsonValue {
  return value as JsonValue;
}

/** NUL, which PostgreSQL cannot store in text, and lone surrogates, which no UTF-8 store keeps. */
const unstorable = /[\0\p{Surrogate}]/u;

/** Text that JSON writes as it stands: most of it, and by far the quickest to find out first. */
const plain = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/**
 * One text for one value: keys sorted by UTF-16 code unit, no white space.
 *
 * It refuses whatever would not come back from a database as it went in, because a hash over such a
 * value could never be verified again: fractions (write them as decimal strings), unsafe integers,
 * `undefined`, objects that are not plain, NUL and lone surrogates.
 * @param place what the value is called where it stands, for the error
 * @throws TypeError naming the place, e.g. `calculation.steps[2].share`.
 */
export function canonicalJson(value: unknown, place?: string): string {
  return write(value, place === undefined ? [] : [place]);
}

/**
 * The canonical text as JSON itself writes it, by far the quickest way: where every object has its keys in order, as
 * what is posted has, and nothing stands in it that JSON leaves out or escapes by number.
 */
function writtenByJson(value: object): string | null {
  if (!isInOrder(value)) return null;
  const text = JSON.stringify(value);
  return text.includes('\\u') ? null : text;
}

function isInOrder(value: unknown): boolean {
  if (typeof value === 'string') return true;
  if (typeof value !== 'object') return typeof value === 'boolean' || Number.isSafeInteger(value);
  if (value === null) return true;
  if (Array.isArray(value)) {
    // Not by every(), which passes over what is missing.
    for (let at = 0; at < value.length; at++) if (!isInOrder(value[at])) return false;
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  let last = '';
  for (const key in value) {
    if (key < last || !isInOrder((value as Record<string, unknown>)[key])) return false;
    last = key;
  }
  return true;
}

type Path = (string | number)[];

function write(value: unknown, path: Path): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return writeText(value, path);
    case 'number':
      if (!Number.isSafeInteger(value)) throw at(path, `${value} is not a safe integer`);
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return (
        writtenByJson(value) ??
        (Array.isArray(value) ? writeArray(value, path) : writeObject(value, path))
      );
    default:
      throw at(path, `${typeof value} has no canonical form`);
  }
}

function writeText(text: string, path: Path): string {
  if (plain.test(text)) return `"${text}"`;
  if (unstorable.test(text)) throw at(path, 'text that cannot be stored unchanged');
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], path: Path): string {
  let text = '[';
  for (let i = 0; i < items.length; i++) {
    path.push(i);
    text += (i === 0 ? '' : ',') + write(items[i], path);
    path.pop();
  }
  return text + ']';
}

function writeObject(object: object, path: Path): string {
  const prototype: unknown = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) {
    throw at(path, 'an object that is not plain');
  }
  let text = '{';
  for (const key of Object.keys(object).sort()) {
    path.push(key);
    if (text.length > 1) text += ',';
    text += writeText(key, path) + ':' + write((object as Record<string, unknown>)[key], path);
    path.pop();
  }
  return text + '}';
}

function at(path: Path, what: string): TypeError {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return new TypeError(`${place.replace(/^\./, '') || 'value'}: ${what}`);
}
