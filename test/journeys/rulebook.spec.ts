import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_RULEBOOK_FILE } from '../../src/rulebook/read-rulebook-file.js';
import { sql } from '../../src/platform/sql.js';
import { type Answer, TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { aPurchase, theAcquisition } from '../support/steps/acquisitions.js';
import { anOrganisation } from '../support/steps/registry.js';

const RULEBOOKS = '/api/v1/rulebooks';
const shipped = readFileSync(DEFAULT_RULEBOOK_FILE, 'utf8');
const titled = (title: string) => shipped.replace(/^title:\n(?: {2}.*\n)+/m, `title: ${title}\n`);
const lower = titled('Threshold of 50').replace('value: 100000000.00', 'value: 50000000.00');

interface Parameter {
  key: string;
  values: { value: unknown; from: string | null; assumption: boolean }[];
}
interface Rulebook {
  id: string;
  state: string;
  sequence: number | null;
  parameters: Parameter[];
}
interface Proposal {
  id: string;
  objectId: string;
  state: string;
  change: Record<'before' | 'after', { version: string; parameters: Parameter[] }>;
}

describe.each(engines)('the rulebook on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
  });
  afterAll(() => motpost.close());

  const read = async (version: string) =>
    (await motpost.call<Rulebook>('public', 'GET', `${RULEBOOKS}/${version}`)).body;
  const propose = (document: string, who: 'officer' | 'approver' = 'officer') =>
    motpost.call<Proposal>(who, 'POST', RULEBOOKS, { document, reason: 'A test' });
  const publish = (
    { objectId, id }: Pick<Proposal, 'objectId' | 'id'>,
    who: 'officer' | 'approver' = 'approver',
  ): Promise<Answer<Record<string, unknown>>> =>
    motpost.call(who, 'POST', `${RULEBOOKS}/${objectId}/publication/approve`, { decisionId: id });
  const thresholdOf = ({ parameters }: { parameters: Parameter[] }) =>
    parameters.find(({ key }) => key === 'threshold')?.values.map(({ value }) => value);

  it('in force can be read by anybody, with its dates and sources', async () => {
    const current = await read('current');
    expect(current).toMatchObject({ state: 'published', sequence: 1 });
    expect(thresholdOf(current)).toEqual(['100000000.00']);
    expect(await read(current.id)).toEqual(current);
    const document = await motpost.call('public', 'GET', `${RULEBOOKS}/current/document`);
    expect(document.text).toBe(shipped);
  });

  it('tells one parameter, and its value on a day', async () => {
    const areas = `${RULEBOOKS}/current/parameters/technologyAreas`;
    const all = await motpost.call<Parameter>('public', 'GET', areas);
    expect(all.body.values.length).toBeGreaterThan(2);
    const one = await motpost.call<Parameter>('public', 'GET', `${areas}?on=2021-03-12`);
    expect(one.body.values.map(({ from }) => from)).toEqual(['2021-03-12']);
    for (const path of ['/current/parameters/shoeSize', '/current/parameters/toString', '/no']) {
      const refused = await motpost.call('public', 'GET', RULEBOOKS + path);
      expect(refused).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
    const odd = await motpost.call('public', 'GET', `${areas}?on=2021-02-30`);
    expect(odd.body).toMatchObject({ code: 'malformed', errors: [{ field: 'on' }] });
  });

  it('is refused with every fault by line', async () => {
    const faulty = lower.replace('value: 50000000.00', 'value: none').replace('floorShare', 'flor');
    const refused = await propose(faulty);
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid' } });
    const { errors } = refused.body as unknown as { errors: { field: string; message: string }[] };
    const line = faulty.split('\n').indexOf('    - value: none') + 1;
    expect(errors).toContainEqual({
      field: 'parameters.threshold.0.value',
      message: expect.stringContaining(`line ${line}: must be a decimal number`),
    });
    expect(errors.map(({ field }) => field)).toContain('parameters.flor');
  });

  it.each([
    ['that leaves a parameter out', 'title: T\nparameters: {}\n', 'threshold'],
    ['with too long a title', titled('x'.repeat(201)), 'title'],
    ['that is an attack', '['.repeat(10_000), 'yaml'],
  ])('%s is refused', async (_, document, field) => {
    const refused = await propose(document);
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid' } });
    const { errors } = refused.body as unknown as { errors: { field: string }[] };
    expect(errors.map((error) => error.field)).toContain(field);
  });

  it('that is in force already is not proposed', async () => {
    const refused = await propose(`# only a comment\n${shipped}`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'duplicate' } });
  });

  it('is proposed by one and published by another, who sees what changes', async () => {
    const before = await read('current');
    const { id: supplierId } = await anOrganisation(motpost);
    const { id } = await aPurchase(motpost, supplierId, { date: '2026-01-15', amount: '60000000' });
    const coverage = async () =>
      (await motpost.call('officer', 'GET', `/api/v1/acquisitions/${id}`)).body.coverage;
    expect(await coverage()).toBe('below');
    expect((await propose(lower, 'approver')).status).toBe(403);
    const { status, body: proposal } = await propose(lower);
    expect(status).toBe(201);
    expect(proposal.state).toBe('pending');
    const { before: was, after: willBe } = proposal.change;
    expect(was.parameters.map(({ key }) => key)).toEqual(['threshold']);
    expect([thresholdOf(was), thresholdOf(willBe)]).toEqual([['100000000.00'], ['50000000.00']]);

    expect(await read('current')).toEqual(before);
    expect(await read(proposal.objectId)).toMatchObject({ code: 'not_found' });
    const staff = await motpost.call('auditor', 'GET', `${RULEBOOKS}/${proposal.objectId}`);
    expect(staff.body).toMatchObject({ state: 'proposed', sequence: null });

    expect((await publish(proposal, 'officer')).status).toBe(403);
    const published = await publish(proposal);
    expect(published).toMatchObject({
      status: 201,
      body: { id: proposal.objectId, state: 'published', sequence: 2, coveragesChanged: 1 },
    });
    expect(await coverage()).toBe('uncovered');
    expect(thresholdOf(await read('current'))).toEqual(['50000000.00']);
    expect(await read(before.id)).toEqual(before);
    expect((await publish(proposal)).body).toMatchObject({ code: 'decision_settled' });
    const list = await motpost.call<{ items: Rulebook[] }>('public', 'GET', RULEBOOKS);
    expect(list.body.items.map(({ sequence }) => sequence)).toEqual([2, 1]);
  });

  it('with a threshold that changed on a day long past decides anew what was signed on either side of it', async () => {
    const changed = (title: string, lastDay: string) =>
      titled(title).replace(
        /^ {4}- value: 100000000\.00\n((?: {6}.*\n)+)/m,
        (_, source: string) => {
          const until = `    - value: 50000000\n      to: ${lastDay}\n${source}`;
          return `${until}    - value: 100000000\n      from: 2017-01-01\n${source}`;
        },
      );
    await publish((await propose(titled('As it was'))).body);
    const foreign = await anOrganisation(motpost, { country: 'US' });
    const later = await anOrganisation(motpost, { country: 'US' });
    const norwegian = await anOrganisation(motpost, { country: 'NO' });
    const abroad = { date: '2016-12-31', amount: '70000000' };
    const purchases = [
      await aPurchase(motpost, foreign.id, { date: '2016-12-31', amount: '50000000.01' }),
      await aPurchase(motpost, later.id, { date: '2017-01-01', amount: '50000000.01' }),
      await aPurchase(motpost, norwegian.id, { ...abroad, foreignAmount: '50000000.01' }),
      await aPurchase(motpost, norwegian.id, { ...abroad, foreignAmount: '50000000.00' }),
    ];
    const coverages = async () => {
      const now = purchases.map(({ id }) => theAcquisition(motpost, id));
      return (await Promise.all(now)).map(({ coverage }) => coverage);
    };
    expect(await coverages()).toEqual(['below', 'below', 'below', 'below']);

    const gap = await publish((await propose(changed('With a gap', '2016-12-30'))).body);
    expect(gap).toMatchObject({
      status: 422,
      body: {
        code: 'no_parameter_in_force',
        facts: { parameter: 'threshold', date: '2016-12-31', supplierId: foreign.id },
      },
    });
    expect(await coverages()).toEqual(['below', 'below', 'below', 'below']);

    const published = await publish((await propose(changed('Changed', '2016-12-31'))).body);
    expect(published).toMatchObject({ status: 201, body: { coveragesChanged: 2 } });
    expect(await coverages()).toEqual(['uncovered', 'below', 'uncovered', 'below']);
    const { coverageHistory } = await theAcquisition(motpost, purchases[0]!.id);
    expect(coverageHistory[0]).toMatchObject({ cause: 'publish-rulebook', rules: ['R-1'] });
    expect(coverageHistory[0]!.evidence[1]).toMatchObject({
      figures: { sum: '50000000.01', threshold: '50000000.00', to: '2016-12-31' },
    });
  });

  it('is not published on what another publication has overtaken', async () => {
    const [slow, quick] = [await propose(titled('Slow')), await propose(titled('Quick'))];
    expect((await publish(quick.body)).status).toBe(201);
    const refused = await publish(slow.body);
    expect(refused).toMatchObject({ status: 409, body: { code: 'decision_lapsed' } });
    const again = await propose(titled('Slow'));
    expect((await publish(again.body)).status).toBe(201);
  });

  it('is published once when two approve at the same time', async () => {
    const [one, two] = [await propose(titled('One')), await propose(titled('Two'))];
    const answers = await Promise.all([publish(one.body), publish(two.body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is not published by a decision about another one', async () => {
    const one = await propose(titled('Another'));
    const refused = await publish({ id: one.body.id, objectId: 'f'.repeat(64) });
    expect(refused).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('leaves one row in the audit log when it is read before it is public, and none after', async () => {
    const { body: proposal } = await propose(titled('Read before it is public'));
    const path = `${RULEBOOKS}/${proposal.objectId}`;
    const row = (role: string, outcome: string) => ({
      role,
      outcome,
      object_id: proposal.objectId,
    });
    const rowsOf = async (work: () => Promise<unknown>) => {
      const rows = () =>
        motpost.database.read((tx) =>
          sql(
            tx,
            `SELECT role, outcome, object_id FROM audit_record
             WHERE action = 'read-rulebook' ORDER BY id`,
          ),
        );
      const before = (await rows()).length;
      await work();
      return (await rows()).slice(before);
    };
    const get = (who: 'officer' | 'auditor' | 'public', more: string) => () =>
      motpost.call(who, 'GET', path + more);
    for (const more of ['', '/document', '/parameters/threshold']) {
      expect(await rowsOf(get('officer', more))).toEqual([row('officer', 'done')]);
    }
    const missed = await rowsOf(get('auditor', '/parameters/shoeSize'));
    expect(missed).toEqual([row('auditor', 'not_found')]);
    expect(await rowsOf(get('public', ''))).toEqual([]);
    expect((await publish(proposal)).status).toBe(201);
    for (const more of ['', '/document', '/parameters/threshold']) {
      expect(await rowsOf(get('officer', more))).toEqual([]);
    }
    const list = () => motpost.call('officer', 'GET', RULEBOOKS);
    expect(await rowsOf(list)).toEqual([]);
  });
});
