import { readFileSync } from 'node:fs';
import { canonicalJson } from '../domain/ledger/canonical-json.js';
import { ok } from '../domain/result.js';
import { contentOf, type Rulebook } from '../domain/rulebook/rulebook.js';
import { wordingIn } from '../domain/rulebook/wording.js';
import type { Clock } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import { sql } from '../platform/sql.js';
import { DEFAULT_RULEBOOK_FILE, readRulebookText } from './read-rulebook-file.js';

/**
 * Publishes the rulebook that Motpost comes with in a database that has none yet. It is the only
 * one that no two people publish: without it nothing could be decided at all.
 */
export async function loadFirstRulebook(database: Database, clock: Clock): Promise<void> {
  await database.write(async (tx) => {
    const published = await sql(
      tx,
      "SELECT id FROM rulebook_version WHERE state = 'published' LIMIT 1",
    );
    if (published.length > 0) return ok(null);
    const { rulebook, text } = readFirst();
    const at = clock.now();
    await sql(
      tx,
      `INSERT INTO rulebook_version
         (id, title, document, content, state, sequence, prepared_at, published_at)
       VALUES (?, ?, ?, ?, 'published', 1, ?, ?) ON CONFLICT DO NOTHING`,
      [
        rulebook.version,
        wordingIn(rulebook.title, 'en'),
        text,
        canonicalJson(contentOf(rulebook)),
        at,
        at,
      ],
    );
    return ok(null);
  });
}

function readFirst(): { rulebook: Rulebook; text: string } {
  const text = readFileSync(DEFAULT_RULEBOOK_FILE, 'utf8');
  const reading = readRulebookText(text, DEFAULT_RULEBOOK_FILE);
  if (reading.ok) return { rulebook: reading.rulebook, text };
  const faults = reading.errors.map(
    ({ file, line, field, reason }) => `${file}:${line} ${field}: ${reason}`,
  );
  throw new Error(`The rulebook that Motpost comes with is not usable:\n${faults.join('\n')}`);
}
