import type { Place, Source } from './rules.js';
import { BadValue, type Fields, readFields, readOneOf, readText } from './value-readers.js';
import { type Wording, WORDING_LANGUAGES as LANGUAGES } from './wording.js';

/** Reads where a value is from; throws BadValue when it is not said, or not in full. */
export function readSource(raw: unknown): Source {
  if (raw === undefined || raw === null) {
    throw new BadValue([], 'is missing: every value says its document and heading');
  }
  const fields = readFields(raw, ['document', 'heading'], ['language', 'english', 'note']);
  const { language, english, note } = fields;
  return {
    ...readPlace(fields),
    ...(language !== undefined && { language: readOneOf(language, LANGUAGES, ['language']) }),
    ...(english !== undefined && { english: readEnglish(english) }),
    ...(note !== undefined && { note: readWording(note, ['note']) }),
  };
}

function readEnglish(raw: unknown): Place {
  return within('english', () => readPlace(readFields(raw, ['document', 'heading'])));
}

function readPlace({ document, heading }: Fields): Place {
  return { document: readText(document, ['document']), heading: readText(heading, ['heading']) };
}

/** Reads a text that is one for all languages, or one for each of them. */
export function readWording(raw: unknown, path: readonly [string]): Wording {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return readText(raw, path);
  return within(path[0], () => {
    const { nb, nn, en } = readFields(raw, LANGUAGES);
    return { nb: readText(nb, ['nb']), nn: readText(nn, ['nn']), en: readText(en, ['en']) };
  });
}

/** What is wrong inside a field is told with the way to it. */
function within<T>(field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadValue)) throw error;
    throw new BadValue([field, ...error.path], error.message);
  }
}
