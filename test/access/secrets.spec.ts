import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conditionFor } from '../../src/access/permissions.js';
import type { AgreementView } from '../../src/agreements/agreement.view.js';
import type { ProjectView } from '../../src/projects/project.view.js';
import type { ReportView } from '../../src/reports/report.view.js';
import { newId } from '../../src/platform/ids.js';
import { type Api, fillPath, readApi } from '../support/api-calls.js';
import { TestApp } from '../support/app.js';
import { bindPerson, type Call } from '../support/bound-person.js';
import { engines } from '../support/engines.js';
import {
  aSignedAgreement,
  AGREEMENTS,
  drafted,
  prepared,
  terms,
} from '../support/steps/agreements.js';
import { aContract } from '../support/steps/contracts.js';
import {
  aFirm,
  anApprovedProject,
  done,
  parties,
  proposal,
  PROJECTS,
} from '../support/steps/projects.js';
import { actsFor, anOrganisation, ORGANISATIONS } from '../support/steps/registry.js';
import { aDraft, line, onReport } from '../support/steps/reports.js';

interface Problem {
  readonly code: string;
  readonly errors: readonly { readonly message: string }[];
}

/** What is written wherever the first supplier or its firm can write: nobody else may read it. */
const SECRET = 'Marulk';
const AMOUNT = '187654321.09';

describe.each(engines)('what one party keeps from the others, on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let api: Api;
  let rival: Call;
  let neighbour: Call;
  let neighbourId: string;
  let agreement: AgreementView;
  let project: ProjectView;
  let report: ReportView;
  let rivals: AgreementView;
  beforeAll(async () => {
    api = await readApi();
    motpost = await TestApp.start(newStorage);
    const { supplierId, firmId } = await parties(motpost);
    const inGroup = { name: 'Kestrel Marine Ltd', groupId: supplierId };
    const rivalId = (await anOrganisation(motpost, inGroup)).id;
    neighbourId = await aFirm(motpost, 'Granfjell Mekaniske AS', '974760673');
    rival = await bindPerson(motpost, 'rival', 'supplier', rivalId);
    neighbour = await bindPerson(motpost, 'neighbour', 'firm', neighbourId);

    const [contract, others] = [
      await aContract(motpost, supplierId, [AMOUNT]),
      await aContract(motpost, rivalId, ['200000000.00']),
    ];
    const hidden = { title: `${SECRET} radar`, isPublic: false, percentage: '100' };
    agreement = await aSignedAgreement(motpost, terms(supplierId, [contract], hidden));
    rivals = await aSignedAgreement(motpost, terms(rivalId, [others]));
    const proposed = proposal(agreement.id, [firmId, neighbourId], {
      causality: `${SECRET} took the initiative.`,
    });
    project = await anApprovedProject(motpost, proposed);
    const lines = [
      {
        ...line(firmId, '7654321.09', '7654321.09'),
        description: SECRET,
        reference: `${SECRET}-1`,
      },
      line(neighbourId, '1000.00', '600.00'),
    ];
    report = await done(
      onReport(motpost, 'supplier', (await aDraft(motpost, project.id, lines)).id, 'submit'),
    );
  });
  afterAll(() => motpost.close());

  /** Everything that somebody can read, also when asking for what is the first supplier's. */
  async function everythingFor(call: Call, role: 'supplier' | 'firm'): Promise<string> {
    const ids = [agreement.id, agreement.supplier.id, project.id, report.id];
    const own = [rivals.id, rivals.supplier.id, neighbourId, project.id];
    const texts: string[] = [];
    for (const { method, path, parameters, useCase } of api.calls) {
      if (method !== 'GET' || conditionFor(useCase, role) === null) continue;
      const named = parameters.filter(({ name }) => /Id$/.test(name));
      const questions = ['', ...named.flatMap(({ name }) => ids.map((id) => `?${name}=${id}`))];
      const forms = ['application/json', 'text/csv'];
      for (const id of path.includes('{') ? [...ids, ...own] : ['']) {
        for (const question of questions) {
          for (const accept of forms) {
            const { text } = await call('GET', fillPath(path, () => id) + question, undefined, {
              accept,
            });
            texts.push(text);
          }
        }
      }
    }
    return texts.join('\n');
  }

  it('a supplier of the same group reads nothing of it anywhere', async () => {
    const everything = await everythingFor(rival, 'supplier');
    expect(everything).toContain(rivals.number);
    for (const secret of [SECRET, AMOUNT, '187654321', agreement.id, project.id, report.id]) {
      expect(everything).not.toContain(secret);
    }
  });

  it('nobody finds it on a page, in a feed or in a file, whoever they are', async () => {
    const server = motpost.app.getHttpAdapter().getInstance();
    const routes = server.routeTable.routes.filter(
      ({ method, url }) => method === 'GET' && !/^\/(api\/|demo-issuer|sign-in|logout)/.test(url),
    );
    const ids = [agreement.id, agreement.supplier.id, project.id, report.id];
    const anybody: Call = (...asked) => motpost.call('public', ...asked);
    let answers = 0;
    for (const call of [anybody, rival, neighbour]) {
      for (const { url } of routes) {
        for (const id of url.includes(':') ? ids : ['']) {
          const { status, text } = await call('GET', url.replace(/:\w+|\*/g, id));
          answers += Number(status === 200);
          for (const secret of [SECRET, AMOUNT, '187654321']) expect(text).not.toContain(secret);
        }
      }
    }
    expect(answers).toBeGreaterThan(100);
  });

  it('a firm reads of a project and a report only what is its own', async () => {
    const everything = await everythingFor(neighbour, 'firm');
    expect(everything).toContain(project.title);
    expect(everything).toContain(report.lines[1]!.id);
    const others = [SECRET, 'Fjordlyd', '7654321', AMOUNT, report.lines[0]!.id];
    for (const secret of others) expect(everything).not.toContain(secret);
    const { lines } = report;
    const foreign = await neighbour('POST', `/api/v1/own-lines/${lines[0]!.id}/confirm`);
    expect(foreign.status).toBe(404);
  });

  it('a supplier learns nothing of its own agreement before it is signed', async () => {
    const contract = await aContract(motpost, agreement.supplier.id, ['150000000.00']);
    const draft = await drafted(motpost, terms(agreement.supplier.id, [contract]));
    const asks = () => [
      motpost.call('supplier', 'GET', `${AGREEMENTS}/${draft.id}`),
      motpost.call('supplier', 'GET', `${AGREEMENTS}/${draft.id}/statement`),
      motpost.call('supplier', 'POST', PROJECTS, proposal(draft.id, [neighbourId])),
    ];
    const codesOf = async () => {
      const answers = await Promise.all(asks());
      return answers.map(({ status, body }) => [status, (body as { code?: string }).code]);
    };
    const none = [404, 'not_found'];
    expect(await codesOf()).toEqual([none, none, none]);
    await prepared(motpost, draft.id, 'signing-proposals', { signedOn: '2026-02-10' });
    expect(await codesOf()).toEqual([none, none, none]);
  });

  it('a refusal of a participant does not tell whether somebody else is registered', async () => {
    const mine = proposal(agreement.id, [rivals.supplier.id, newId()]);
    const { status, body } = await motpost.call<Problem>('supplier', 'POST', PROJECTS, mine);
    expect([status, body.code]).toEqual([422, 'participant_not_eligible']);
    const [registered, unknown] = body.errors.map(({ message }) => message);
    expect(registered).toBe(unknown);
  });

  it('somebody who acts for another supplier now is not given the answers of the first again', async () => {
    const key = { 'idempotency-key': 'kept-from-before' };
    const contact = { title: `${SECRET} office`, email: 'offset@kestrel.example.com' };
    const contactsOf = (id: string) => `${ORGANISATIONS}/${id}/points-of-contact`;
    const own = contactsOf(agreement.supplier.id);
    const first = await motpost.call('supplier', 'POST', own, contact, key);
    expect(first.status).toBe(201);
    await actsFor(motpost, 'supplier', rivals.supplier.id);
    const again = await motpost.call('supplier', 'POST', own, contact, key);
    expect([again.status, again.text.includes('Kestrel Air')]).toEqual([422, false]);
    await actsFor(motpost, 'supplier', agreement.supplier.id);
    const back = await motpost.call('supplier', 'POST', own, contact, key);
    expect([back.status, back.body]).toEqual([201, first.body]);
  });
});
