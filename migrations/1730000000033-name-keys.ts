import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names with letters that were left out of their keys so far, and must be found and sorted by them. */
const HAS_NEW_LETTER = /[đðþłœőű]/i;

/**
 * Writes the keys of such names anew. How a key is made stands here as it was at this migration:
 * what comes later brings its own.
 */
export class NameKeys1730000000033 implements MigrationInterface {
  readonly name = 'NameKeys1730000000033';

  async up(runner: QueryRunner): Promise<void> {
    for (const { id, name } of await withNewLetters(runner, 'organisation', 'name')) {
      const key = searchKeyOf(name);
      await update(runner, 'organisation', id, { search_key: key, sort_key: sortKeyOf(key) });
    }
    const named = `reference || ' ' || title`;
    for (const { id, name } of await withNewLetters(runner, 'acquisition', named)) {
      await update(runner, 'acquisition', id, { search_key: searchKeyOf(name) });
    }
  }

  /** Keys that hold more letters harm nobody. */
  async down(): Promise<void> {}
}

async function withNewLetters(
  runner: QueryRunner,
  table: string,
  name: string,
): Promise<{ id: string; name: string }[]> {
  const rows = (await runner.query(`SELECT id, ${name} AS name FROM ${table}`)) as {
    id: string;
    name: string;
  }[];
  return rows.filter((row) => HAS_NEW_LETTER.test(row.name));
}

async function update(
  runner: QueryRunner,
  table: string,
  id: string,
  keys: Readonly<Record<string, string>>,
): Promise<void> {
  const postgres = runner.dataSource.options.type === 'postgres';
  const columns = Object.keys(keys);
  const place = (at: number) => (postgres ? `$${at + 1}` : '?');
  const set = columns.map((column, at) => `${column} = ${place(at)}`).join(', ');
  await runner.query(`UPDATE ${table} SET ${set} WHERE id = ${place(columns.length)}`, [
    ...Object.values(keys),
    id,
  ]);
}

const SAME_LETTER: readonly (readonly [RegExp, string])[] = [
  [/aa/g, 'å'],
  [/ä/g, 'æ'],
  [/[öőœ]/g, 'ø'],
  [/[üű]/g, 'y'],
  [/ß/g, 'ss'],
  [/[đð]/g, 'd'],
  [/þ/g, 'th'],
  [/ł/g, 'l'],
];

function searchKeyOf(name: string): string {
  let text = name.normalize('NFC').toLowerCase();
  for (const [letters, same] of SAME_LETTER) text = text.replace(letters, same);
  const plain = [...text]
    .map((letter) => ('æøå'.includes(letter) ? letter : letter.normalize('NFKD')))
    .join('')
    .replace(/\p{Diacritic}/gu, '');
  return plain
    .replace(/[^0-9a-zæøå]+/g, ' ')
    .trim()
    .slice(0, 400);
}

function sortKeyOf(searchKey: string): string {
  const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzæøå';
  const weight = (letter: string) => (letter === ' ' ? 1 : ALPHABET.indexOf(letter) + 2);
  return [...searchKey].map((letter) => weight(letter).toString(16).padStart(2, '0')).join('');
}
