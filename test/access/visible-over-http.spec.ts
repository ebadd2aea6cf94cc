import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { conditionFor } from '../../src/access/permissions.js';
import { perform } from '../../src/access/perform.js';
import { type Role, roles } from '../../src/access/roles.js';
import { anybody } from '../../src/access/visibility/visible-to.js';
import { loadDemo } from '../../src/demo/load-demo.js';
import { reportBrokenContact } from '../../src/registry/contact-reports/report-broken-contact.js';
import { PointOfContact } from '../../src/registry/point-of-contact.entity.js';
import type { ReportPage } from '../../src/reports/report.view.js';
import { sql } from '../../src/platform/sql.js';
import { type Api, type ApiCall, callOf, fillPath, readApi } from '../support/api-calls.js';
import { TestApp } from '../support/app.js';
import { signIn } from '../support/signed-in.js';
import { engines } from '../support/engines.js';
import { FieldJudge, viewsOf } from '../support/field-statement.js';
import { approve, aSignedAgreement, prepared, terms } from '../support/steps/agreements.js';
import { aContract } from '../support/steps/contracts.js';
import { anApprovedProject, done, parties, proposal } from '../support/steps/projects.js';
import { ORGANISATIONS } from '../support/steps/registry.js';
import {
  aCredited,
  aDraft,
  aSubmitted,
  line,
  onReport,
  reportNow,
  REPORTS,
} from '../support/steps/reports.js';

/** The table whose keys stand for `{id}`, by how a path begins. */
const TABLES: readonly [start: string, table: string][] = [
  ['/api/v1/register/', 'agreement'],
  ['/api/v1/agreements/', 'agreement'],
  ['/api/v1/ledger-entries/', 'ledger_entry'],
  ['/api/v1/projects/', 'project'],
  ['/api/v1/reports/', 'report'],
  ['/api/v1/decisions/', 'decision'],
  ['/api/v1/acquisitions/', 'acquisition'],
  ['/api/v1/organisations/', 'organisation'],
  ['/api/v1/persons/', 'person'],
  ['/api/v1/invitations/', 'invitation'],
];

const staff: readonly Role[] = ['officer', 'approver', 'auditor'];

/** Of what only the agency sees, a part is asked for: there is nobody to hide it from. */
const ENOUGH = 20;

/** What is of the caller: there is no whole of it that an auditor sees. */
const PERSONAL = ['read-own-identity', 'list-own-passkeys'];

describe.each(engines)('what each role sees over HTTP on $engine', ({ newStorage }) => {
  let api: Api;
  let motpost: TestApp;
  beforeAll(async () => {
    api = await readApi();
    motpost = await TestApp.start(newStorage, '2026-11-20T09:00:00.000Z');
    await loadDemo(motpost.database);
    for (const who of roles) if (who !== 'public') await signIn(motpost, who);
    await claimAgain();
    await inviteSomebody();
    await reportAContact();
  });
  afterAll(() => motpost.close());

  /** The demo has no double claim: the supplier claims again what it has claimed before. */
  async function claimAgain(): Promise<void> {
    const { items } = await done(
      motpost.call<ReportPage>('supplier', 'GET', `${REPORTS}?state=approved`),
    );
    const { projectId, lines } = await reportNow(motpost, items[0]!.id);
    const { participant, reference } = lines[0]!;
    const again = { ...line(participant.id, '1000.00', '600.00'), reference };
    const { id } = await aDraft(motpost, projectId, [again]);
    const { status, body } = await onReport<{ code?: string }>(motpost, 'supplier', id, 'submit');
    expect([status, body.code]).toEqual([409, 'reference_already_claimed']);
  }

  async function inviteSomebody(): Promise<void> {
    const [organisationId] = await column(
      "SELECT id AS value FROM organisation WHERE kind = 'supplier'",
    );
    const person = {
      name: 'Jane Doe',
      email: 'jane.doe@example.com',
      role: 'supplier',
      organisationId,
    };
    await done(motpost.call('officer', 'POST', '/api/v1/invitations', person));
  }

  async function reportAContact(): Promise<void> {
    const contact = await motpost.database.read((tx) => tx.findOneByOrFail(PointOfContact, {}));
    const { id: contactId, organisationId } = contact;
    const actor = { ...anybody, personId: null, at: motpost.clock.now(), requestId: null };
    const broken = { organisationId, contactId, fault: 'no_answer' as const, details: null };
    const reported = await perform(motpost.database, reportBrokenContact, actor, broken);
    expect(reported.ok).toBe(true);
  }

  const column = async (statement: string) => {
    const rows = await motpost.database.read((tx) => sql<{ value: string }>(tx, statement, []));
    return rows.map(({ value }) => value);
  };

  /** A call with everything that is there to be asked for. */
  async function addressesOf({ path }: ApiCall): Promise<string[]> {
    if (path.endsWith('/by-identifier')) {
      const scheme = 'no-orgnr';
      const numbers = await column(
        `SELECT value FROM organisation_identifier WHERE scheme = '${scheme}'`,
      );
      return numbers.map((number) => `${path}?scheme=${scheme}&value=${number}`);
    }
    if (path.includes('{version}')) {
      return [fillPath(path, (name) => (name === 'key' ? 'threshold' : 'current'))];
    }
    const [, table] = TABLES.find(([start]) => path.startsWith(start)) ?? [];
    if (!path.includes('{') || table === undefined) return [path];
    const ids = await column(`SELECT id AS value FROM ${table}`);
    return ids.map((id) => fillPath(path, () => id));
  }

  it('is in everything that is read what the statement says, and as an auditor sees it', async () => {
    const judge = new FieldJudge(api);
    const reads = api.calls.filter(
      (call) => call.method === 'GET' && viewsOf(api, call.answer).length > 0,
    );
    const missing: string[] = [];
    for (const call of reads) {
      const allowed = roles.filter((role) => conditionFor(call.useCase, role) !== null);
      const addresses = await addressesOf(call);
      const isInside = allowed.every((role) => staff.includes(role));
      for (const address of isInside ? addresses.slice(0, ENOUGH) : addresses) {
        const whole = await motpost.call('auditor', 'GET', address);
        const isWhole = whole.status === 200 && !PERSONAL.includes(call.useCase);
        for (const role of allowed) {
          const answer = await motpost.call(role, 'GET', address);
          if (answer.status !== 200) continue;
          judge.judge(call, role, answer.body, isWhole ? whole.body : undefined);
        }
      }
      const views = allowed.map((role) => `${role} ${viewsOf(api, call.answer)[0]}`);
      missing.push(...views.filter((view) => !judge.seen.has(view)));
    }
    expect(judge.faults).toEqual([]);
    expect(missing).toEqual([]);
  });
});

describe.each(engines)(
  'what each role is answered when it writes, on $engine',
  ({ newStorage }) => {
    let motpost: TestApp;
    let judge: FieldJudge;
    beforeAll(async () => {
      const api = await readApi();
      judge = new FieldJudge(api);
      motpost = await TestApp.start(newStorage);
      const call = motpost.call.bind(motpost);
      motpost.call = async <Body>(...asked: Parameters<typeof call>) => {
        const answer = await call<Body>(...asked);
        const [who, method, path] = asked;
        const known = callOf(api, method, path);
        if (answer.status < 300 && known) judge.judge(known, who, answer.body);
        return answer;
      };
    });
    afterAll(() => motpost.close());

    it('is what the statement says, from the contract to the credit and back', async () => {
      const { supplierId, firmId } = await parties(motpost);
      const contact = {
        title: 'Industrial cooperation office',
        email: 'offset@kestrel.example.com',
      };
      const contacts = `${ORGANISATIONS}/${supplierId}/points-of-contact`;
      await done(motpost.call('supplier', 'POST', contacts, contact));
      const acquisitionId = await aContract(motpost, supplierId, ['200000000.00']);
      const agreement = await aSignedAgreement(motpost, terms(supplierId, [acquisitionId]));
      const project = await anApprovedProject(motpost, proposal(agreement.id, [firmId]));
      const report = await aCredited(motpost, project.id, [line(firmId, '900.00', '600.00')]);
      const disputed = await aSubmitted(motpost, project.id, [line(firmId, '500.00', '300.00')]);
      const reason = 'The invoice is not ours.';
      const answer = `/api/v1/own-lines/${disputed.lines[0]!.id}/dispute`;
      await done(motpost.call('firm', 'POST', answer, { reason }));
      await done(onReport(motpost, 'officer', disputed.id, 'return', { reason }));
      const entry = `/api/v1/ledger-entries/${report.ages.credited.entryId}/reversal`;
      const decision = await done(
        motpost.call<{ id: string }>('officer', 'POST', entry, { reason }),
      );
      const decided = { decisionId: decision.id };
      await done(motpost.call('approver', 'POST', `${entry}/approve`, decided));
      const amended = await prepared(motpost, agreement.id, 'amendment-proposals', {
        percentage: '70',
        effectiveOn: '2026-03-01',
      });
      await done(approve(motpost, agreement.id, 'amendment', amended));
      expect(judge.faults).toEqual([]);
      expect([...judge.seen]).toEqual(
        expect.arrayContaining([
          'supplier OrganisationView',
          'supplier ProjectView',
          'supplier ReportView',
          'firm OwnLineView',
          'officer DecisionView',
          'approver AgreementView',
          'approver ReportView',
        ]),
      );
    });
  },
);
