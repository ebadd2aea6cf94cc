import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { conditionFor, permissions, type UseCaseName } from '../../src/access/permissions.js';
import { roles } from '../../src/access/roles.js';
import type { Fields } from '../../src/access/visibility/fields.js';
import { views } from '../../src/access/visibility/views.js';

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

const fieldsOpening = `
## What each role sees

This part is written from the one statement in \`src/access/visibility/\`, from which every answer is
shaped as well, for the API and for the pages. Whether somebody sees an object at all, the table above
says; this one says which of its fields.

- **all**: the field as it is.
- **own**: of a list of organisations the person's own.
- no mark: \`null\`. A field that the statement does not name is not there at all.

Every answer is held against it over HTTP as every role, on both engines, in \`test/access/visible-over-http.spec.ts\`;
a field of the API document that it lacks fails \`test/access/visible-fields.spec.ts\`.
`;

/** The page as the table has it. */
async function page(): Promise<string> {
  const header = `| Use case | ${roles.join(' | ')} |`;
  const line = `|---|${roles.map(() => '---|').join('')}`;
  const rows = (Object.keys(permissions) as UseCaseName[]).map(
    (useCase) =>
      `| ${useCase} | ${roles.map((role) => conditionFor(useCase, role) ?? '').join(' | ')} |`,
  );
  const text = [opening, header, line, ...rows, fieldsOpening, ...fieldRows(), ''].join('\n');
  return format(text, { ...(await resolveConfig(FILE)), parser: 'markdown' });
}

/** The statement of fields: those of a view that have one audience in one row. */
function fieldRows(): string[] {
  const header = `| Object | Fields | ${roles.join(' | ')} | Why |`;
  const line = `|---|---|${roles.map(() => '---|').join('')}---|`;
  const rows = Object.entries<Fields>(views).flatMap(([name, fields]) => {
    const audiences = new Set(Object.values(fields).map(({ audience }) => audience));
    return [...audiences].map((audience) => {
      const names = Object.keys(fields).filter((each) => fields[each]?.audience === audience);
      const marks = roles.map((role) => audience.roles[role] ?? '');
      return `| ${name} | ${names.join(', ')} | ${marks.join(' | ')} | ${audience.why} |`;
    });
  });
  return [header, line, ...rows];
}

it('the page of permissions says what the table and the statement say', async () => {
  const expected = await page();
  if (process.env.WRITE_DOCS === '1') writeFileSync(FILE, expected);
  expect(readFileSync(FILE, 'utf8')).toBe(expected);
});
