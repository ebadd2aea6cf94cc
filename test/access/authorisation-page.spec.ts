import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { conditionFor, permissions, type UseCaseName } from '../../src/access/permissions.js';
import { roles } from '../../src/access/roles.js';

const FILE = 'docs/authorisation.md';

const opening = `# Who may do what

This page is written from the one table in \`src/access/permissions.ts\`, which the guard, the use
cases and the tests read as well. A test fails when it is not what the table says; run that test
with \`WRITE_DOCS=1\` to write it anew. A role that has no mark may not; a use case that is not in the table
cannot be called.

- **any**: on every object.
- **own**: on objects of the person's own organisation. Those of others answer 404, as if they did
  not exist.
- **others**: on what another person prepared. One's own preparation answers 403 (\`own_decision\`).

Every row is called over HTTP as every role, on both engines, in \`test/access/authorisation-table.spec.ts\`;
somebody of a second organisation tries every id of the first in \`test/access/second-tenant.spec.ts\`.
`;

/** The page as the table has it. */
async function page(): Promise<string> {
  const header = `| Use case | ${roles.join(' | ')} |`;
  const line = `|---|${roles.map(() => '---|').join('')}`;
  const rows = (Object.keys(permissions) as UseCaseName[]).map(
    (useCase) =>
      `| ${useCase} | ${roles.map((role) => conditionFor(useCase, role) ?? '').join(' | ')} |`,
  );
  const text = [opening, header, line, ...rows, ''].join('\n');
  return format(text, { ...(await resolveConfig(FILE)), parser: 'markdown' });
}

it('the page of permissions says what the table says', async () => {
  const expected = await page();
  if (process.env.WRITE_DOCS === '1') writeFileSync(FILE, expected);
  expect(readFileSync(FILE, 'utf8')).toBe(expected);
});
