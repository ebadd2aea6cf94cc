import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { authorise } from '../../src/access/authorise.js';
import { conditionFor, permissions, type UseCaseName } from '../../src/access/permissions.js';
import { type Role, roles } from '../../src/access/roles.js';
import { newId } from '../../src/platform/ids.js';
import { type Api, fillPath, nameOf, readApi } from '../support/api-calls.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';

const useCases = Object.keys(permissions) as UseCaseName[];
const cells = useCases.flatMap((useCase) => roles.map((role) => [useCase, role] as const));

describe('the table of permissions, cell by cell', () => {
  const actorOf = (role: Role) => ({
    personId: role === 'public' ? null : 'person-1',
    role,
    organisationId: role === 'supplier' || role === 'firm' ? 'organisation-1' : null,
    at: '2026-03-02T09:00:00.000Z',
    requestId: null,
  });
  const codeOf = (useCase: UseCaseName, role: Role, facts: Parameters<typeof authorise>[2]) =>
    authorise(actorOf(role), useCase, facts)?.refusal.code ?? null;
  const own = { owners: ['organisation-0', 'organisation-1'], preparedBy: 'person-2' };
  const others = { owners: ['organisation-2', null], preparedBy: 'person-2' };
  const prepared = { owners: ['organisation-1'], preparedBy: 'person-1' };

  it.each(cells)('%s as %s', (useCase, role) => {
    const condition = conditionFor(useCase, role);
    const codes = [own, others, prepared, {}].map((facts) => codeOf(useCase, role, facts));
    const denied = role === 'public' ? 'not_signed_in' : 'role_not_permitted';
    const expected = {
      none: [denied, denied, denied, denied],
      any: [null, null, null, null],
      own: [null, 'not_found', null, 'not_found'],
      others: [null, null, 'own_decision', null],
    };
    expect(codes).toEqual(expected[condition ?? 'none']);
  });

  it('lets nobody without an organisation own what belongs to none', () => {
    const stray = { ...actorOf('supplier'), organisationId: null };
    const denied = authorise(stray, 'read-agreement', { owners: [null] });
    expect(denied?.refusal.code).toBe('not_found');
  });

  it('keeps preparing and approving with different roles, and auditors from changing anything', () => {
    for (const useCase of useCases) {
      const row: Partial<Record<Role, string>> = permissions[useCase];
      if (Object.values(row).includes('others')) expect(Object.keys(row)).toEqual(['approver']);
      if (row.admin === 'any' && row.officer === undefined) expect(row.approver).toBeUndefined();
    }
  });
});

describe.each(engines)('every call over HTTP, as every role, on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let api: Api;
  beforeAll(async () => {
    api = await readApi();
    motpost = await TestApp.start(newStorage);
  });
  afterAll(() => motpost.close());

  it.each(roles)('%s', async (role) => {
    const wrong: string[] = [];
    for (const call of api.calls) {
      const path = fillPath(call.path, () => newId());
      const body = call.example as object | undefined;
      const headers = { 'if-match': '"1"' };
      const method = call.method as 'GET';
      const { status, body: answer } = await motpost.call(role, method, path, body, headers);
      const allowed = conditionFor(call.useCase, role) !== null;
      const code = status >= 400 ? String(answer.code) : 'ok';
      const refused = ['not_signed_in', 'role_not_permitted', 'token_refused'].includes(code);
      const expected = role === 'public' ? 'not_signed_in' : 'role_not_permitted';
      const right = allowed ? !refused : code === expected;
      if (!right || status >= 500) wrong.push(`${nameOf(call)}: ${status} ${code}`);
    }
    expect(wrong).toEqual([]);
    expect(api.calls.length).toBeGreaterThan(70);
  });
});
