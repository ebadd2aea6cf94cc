import { beforeAll, describe, expect, it } from '@jest/globals';
import { conditionFor } from '../../src/access/permissions.js';
import { type Role, roles } from '../../src/access/roles.js';
import type { Fields } from '../../src/access/visibility/fields.js';
import { visibleTo } from '../../src/access/visibility/visible-to.js';
import { views } from '../../src/access/visibility/views.js';
import { type Api, nameOf, readApi } from '../support/api-calls.js';
import {
  differences,
  isPage,
  readersOf,
  viewsOf,
  viewsWithin,
} from '../support/field-statement.js';

const statement: Readonly<Record<string, Fields>> = views;
const staff: readonly Role[] = ['officer', 'approver', 'auditor'];

describe('the statement of what each role sees', () => {
  let api: Api;
  let answered: string[];
  beforeAll(async () => {
    api = await readApi();
    const found = new Set<string>();
    for (const { answer } of api.calls) {
      for (const name of viewsOf(api, answer)) viewsWithin(api, name, found);
    }
    answered = [...found].filter((name) => !isPage(api.schemas[name]!));
  });

  it('has every field of every view that is answered, and no other', () => {
    expect(answered.flatMap((name) => differences(api, name))).toEqual([]);
    expect(answered.length).toBeGreaterThan(60);
  });

  it('names no view that nothing answers, besides those of pages', () => {
    const unanswered = Object.keys(statement).filter((name) => !answered.includes(name));
    expect(unanswered).toEqual(['OwnPerson']);
  });

  it('shows something to whoever may call, and to nobody outside the agency who may not', () => {
    const faults = answered.flatMap((name) => {
      const calls = api.calls.filter(({ answer }) =>
        viewsOf(api, answer).some((each) => each === name),
      );
      if (calls.length === 0) return [];
      const readers = readersOf(statement[name]!);
      const callers = roles.filter((role) =>
        calls.some(({ useCase }) => conditionFor(useCase, role) !== null),
      );
      return [
        ...callers.filter((role) => !readers.has(role)).map((role) => `${role} sees no ${name}`),
        ...[...readers]
          .filter((role) => !staff.includes(role) && !callers.includes(role))
          .map((role) => `${role} sees ${name}, which no call answers`),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('hides only what the document says can be null', () => {
    const faults = answered.flatMap((name) => {
      const fields = statement[name]!;
      return Object.entries(fields).flatMap(([field, { audience }]) => {
        const property = api.schemas[name]!.properties![field]!;
        const hidden = [...readersOf(fields)].some((role) => !(role in audience.roles));
        return hidden && property.nullable !== true ? [`${name}.${field}`] : [];
      });
    });
    expect(faults).toEqual([]);
  });

  it('gives the calls of the document their views', () => {
    const bare = api.calls.filter(({ answer }) => viewsOf(api, answer).length === 0).map(nameOf);
    expect(bare).toEqual([
      'GET /api/v1/rulebooks/{version}/document',
      'POST /api/v1/me/passkeys/options',
    ]);
  });
});

describe('what is visible', () => {
  const project = {
    id: 'p',
    agreementId: 'a',
    supplier: { id: 's', name: 'Kestrel', country: 'GB' },
    kind: 'k',
    title: 't',
    participants: [
      { id: 'f', name: 'Fjordlyd' },
      { id: 'g', name: 'Granlyd' },
    ],
    technologyArea: 'underwater',
    armedForcesNeed: 'n',
    valueBasis: 'production',
    state: 'approved',
    stateReason: 'because',
    draftedAt: 'd',
    proposedAt: null,
    approvedOn: null,
    completedOn: null,
    version: 1,
    terms: { causality: 'c', evidence: [{ date: 'd', reference: 'r', note: 'n' }] },
    decisions: [],
  };
  const as = (role: Role, organisationId: string | null = null) =>
    visibleTo({ role, organisationId }, 'ProjectView', project);

  it('drops what the statement does not name, also within', () => {
    const seen = as('officer');
    expect(seen.supplier).toEqual({ id: 's', name: 'Kestrel' });
    expect(seen.terms.evidence).toEqual([{ date: 'd', reference: 'r' }]);
    expect(seen.participants).toHaveLength(2);
  });

  it('hides from a firm what others agree, and who else takes part', () => {
    const seen = as('firm', 'g');
    expect(seen).toMatchObject({ title: 't', stateReason: null, terms: null });
    expect(seen.participants).toEqual([{ id: 'g', name: 'Granlyd' }]);
    expect(as('firm').participants).toEqual([]);
  });

  it('shows nothing to a role that is not named', () => {
    expect(Object.values(as('admin'))).toEqual(Object.keys(project).map(() => null));
    expect(Object.values(as('public')).every((value) => value === null)).toBe(true);
  });

  it('leaves out what a view does not have', () => {
    const source = { document: 'd', heading: 'h' };
    const values = [{ value: '1', from: null, to: null, source, assumption: false }];
    const seen = visibleTo({ role: 'public', organisationId: null }, 'RulebookParameterView', {
      key: 'threshold',
      values,
    });
    expect(seen).toEqual({ key: 'threshold', values });
  });
});
