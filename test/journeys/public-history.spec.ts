import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrganisationView } from '../../src/registry/organisation.view.js';
import { TestApp } from '../support/app.js';
import { expectCoherentChains } from '../support/coherent.js';
import { engines } from '../support/engines.js';
import { approve, aSignedAgreement, prepared, step, terms } from '../support/steps/agreements.js';
import { aContract } from '../support/steps/contracts.js';
import { done } from '../support/steps/projects.js';
import { anOrganisation, ORGANISATIONS } from '../support/steps/registry.js';

describe.each(engines)('what the public is told has happened on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let supplier: OrganisationView;
  let agreementId: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage, '2026-03-02T09:00:00.000Z');
    supplier = await anOrganisation(motpost);
    const contract = await aContract(motpost, supplier.id, ['200000000.00']);
    const deadlineOn = '2026-06-30';
    const signed = terms(supplier.id, [contract], { deadlineOn, milestones: [] });
    ({ id: agreementId } = await aSignedAgreement(motpost, signed));
  });
  afterAll(() => expectCoherentChains(motpost.database));
  afterAll(() => motpost.close());

  const feed = async () => {
    const { text } = await motpost.call(
      'public',
      'GET',
      `/en/register.atom?supplier=${supplier.id}`,
    );
    return [
      ...text.matchAll(/<id>([^<]*)<\/id>\n<title>([^<]*): [^<]*<\/title>\n<updated>([^T]*)/g),
    ]
      .slice(1)
      .map(([, id, title, on]) => ({ id, title, on }));
  };
  const titles = async () => (await feed()).map(({ title }) => title);
  const page = async () =>
    (await motpost.call('public', 'GET', `/en/register/${agreementId}`)).text;
  const contactCall = async (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object) => {
    const url = `${ORGANISATIONS}/${supplier.id}`;
    const [contact] = (await done(motpost.call<OrganisationView>('officer', 'GET', url)))
      .pointsOfContact;
    const address = `${url}/points-of-contact${path.replace(':id', contact?.id ?? '')}`;
    const seen = { 'if-match': `"${contact?.version ?? 0}"` };
    return done(motpost.call('officer', method, address, body, seen));
  };
  const office = { title: 'Industrial cooperation office', email: 'offset@supplier.example.com' };

  it('a contact that changes, and not one that is only confirmed', async () => {
    motpost.clock.set('2026-03-10T09:00:00.000Z');
    await contactCall('POST', '', office);
    motpost.clock.set('2026-03-11T09:00:00.000Z');
    await contactCall('POST', '/:id/confirmation');
    expect(await titles()).not.toContain('Changed point of contact');
    const [added] = await feed();
    expect(added).toMatchObject({ title: 'New point of contact', on: '2026-03-10' });

    motpost.clock.set('2026-03-12T09:00:00.000Z');
    await contactCall('PUT', '/:id', office);
    expect(await titles()).not.toContain('Changed point of contact');
    await contactCall('PUT', '/:id', { ...office, email: 'ica@supplier.example.com' });
    expect((await feed()).slice(0, 2)).toEqual([
      { id: expect.any(String), title: 'Changed point of contact', on: '2026-03-12' },
      added,
    ]);
    await contactCall('DELETE', '/:id');
    expect(await titles()).toContain('Point of contact removed');
    expect(await feed()).toContainEqual(added);
    expect(await page()).toContain('Point of contact changed');
    expect(await page()).not.toContain('ica@supplier.example.com');
  });

  it('a deadline that is near, that has passed, and that is moved', async () => {
    motpost.clock.set('2026-06-30T09:00:00.000Z');
    expect(await titles()).toContain('The deadline is near');
    motpost.clock.set('2026-07-01T09:00:00.000Z');
    expect(await titles()).not.toContain('The deadline is near');
    expect(await feed()).toContainEqual(
      expect.objectContaining({
        title: 'The deadline has passed, and something remains',
        on: '2026-07-01',
      }),
    );
    const moved = { effectiveOn: '2026-07-01', deadlineOn: '2030-12-31', reason: 'As agreed.' };
    const proposal = await prepared(motpost, agreementId, 'amendment-proposals', moved);
    await done(approve(motpost, agreementId, 'amendment', proposal));
    expect((await titles()).filter((title) => title?.startsWith('The deadline'))).toEqual([]);
    const text = (await page()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toMatch(/Deadline moved 30\/06\/2026 → 31\/12\/2030/);
    expect(text).not.toContain('As agreed.');
  });

  it('the end of an agreement', async () => {
    await done(step(motpost, 'officer', agreementId, 'terminate', { reason: 'Bankrupt.' }));
    expect(await page()).toContain('Agreement terminated');
    expect(await page()).not.toContain('Bankrupt.');
  });

  it('a value of a filter that there is not, instead of leaving it out unseen', async () => {
    const { text, status } = await motpost.call('public', 'GET', '/nb/register?status=borte');
    expect(status).toBe(200);
    expect(text).toContain('Status: «borte» finnes ikke, og er utelatt');
    expect(text).toContain('href="#status"');
    expect(text).toContain('id="status"');
  });
});
