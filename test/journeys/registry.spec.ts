import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OrganisationView } from '../../src/registry/organisation.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { actsFor, anOrganisation, ORGANISATIONS } from '../support/steps/registry.js';

describe.each(engines)('the registry on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
  });
  afterAll(() => motpost.close());

  const lei = {
    scheme: 'lei',
    value: '5299 00T8 BM49 AURS DO55',
    source: 'Global LEI index, entry read 2026-03-01',
  };
  const identify = (id: string, body: object) =>
    motpost.call<OrganisationView>('officer', 'POST', `${ORGANISATIONS}/${id}/identifiers`, body);

  it('identifies an organisation by scheme and value, kept in one form, and finds it by them', async () => {
    const kestrel = await anOrganisation(motpost);
    const identified = await identify(kestrel.id, lei);
    expect(identified).toMatchObject({
      status: 201,
      body: { version: 2, identifiers: [{ scheme: 'lei', value: '529900T8BM49AURSDO55' }] },
    });
    const found = await motpost.call(
      'auditor',
      'GET',
      `${ORGANISATIONS}/by-identifier?scheme=lei&value=529900t8bm49aursdo55`,
    );
    expect(found.body).toMatchObject({ id: kestrel.id });
    const other = await anOrganisation(motpost, { name: 'Kestrel Air Systems Ltd' });
    const taken = await identify(other.id, lei);
    expect(taken).toMatchObject({
      status: 409,
      body: { code: 'identifier_taken', rule: 'D-6', facts: { organisationId: kestrel.id } },
    });
    expect((await identify(kestrel.id, lei)).body).toMatchObject({ code: 'duplicate' });
  });

  it('refuses an identifier that does not fit its scheme or its country', async () => {
    const osprey = await anOrganisation(motpost, { name: 'Osprey Corp', country: 'US' });
    const orgnr = { scheme: 'no-orgnr', value: '123456785', source: 'Award notice' };
    for (const body of [{ ...lei, value: '529900T8BM49AURSDO56' }, orgnr]) {
      const refused = await identify(osprey.id, body);
      expect(refused).toMatchObject({ status: 422, body: { code: 'identifier_invalid' } });
    }
    const fjord = await anOrganisation(motpost, { name: 'Fjord AS', country: 'NO' });
    expect((await identify(fjord.id, orgnr)).status).toBe(201);
    const search = `${ORGANISATIONS}/by-identifier?scheme=no-orgnr&value=`;
    expect((await motpost.call('officer', 'GET', `${search}123456786`)).status).toBe(422);
    expect((await motpost.call('officer', 'GET', `${search}100000008`)).status).toBe(404);
    const unsaid = await identify(fjord.id, { value: '123456785', source: 'Notice' });
    expect(unsaid).toMatchObject({ status: 400, body: { errors: [{ field: 'scheme' }] } });
  });

  it('lets only one of two simultaneous callers have an identifier', async () => {
    const [one, two] = [await anOrganisation(motpost), await anOrganisation(motpost)];
    const ncage = { scheme: 'ncage', value: 'N1234', source: 'NCAGE index' };
    const answers = await Promise.all([identify(one.id, ncage), identify(two.id, ncage)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('removes an identifier from the version that was read', async () => {
    const heron = await anOrganisation(motpost, { name: 'Heron SA', country: 'FR' });
    const vat = { scheme: 'vat', value: 'FRXX123456789', source: 'Company register' };
    const { body } = await identify(heron.id, vat);
    const url = `${ORGANISATIONS}/${heron.id}/identifiers/${body.identifiers[0]?.id}`;
    const remove = (version: number) =>
      motpost.call('officer', 'DELETE', url, undefined, { 'if-match': `"${version}"` });
    expect((await remove(1)).status).toBe(412);
    expect((await remove(2)).body).toMatchObject({ version: 3, identifiers: [] });
    expect((await remove(3)).status).toBe(404);
    expect((await identify(heron.id, vat)).status).toBe(201);
  });

  it('lets a supplier keep its own contacts, and nobody else’s', async () => {
    const own = await anOrganisation(motpost, { name: 'Merlin Ltd' });
    const other = await anOrganisation(motpost, { name: 'Goshawk Ltd' });
    await actsFor(motpost, 'supplier', own.id);
    const office = { title: 'Offset office', email: 'offset@merlin.example.com' };
    const add = (id: string) =>
      motpost.call<OrganisationView>(
        'supplier',
        'POST',
        `${ORGANISATIONS}/${id}/points-of-contact`,
        office,
      );
    expect((await add(other.id)).status).toBe(404);
    const added = await add(own.id);
    const contact = added.body.pointsOfContact[0];
    expect(contact).toMatchObject({ ...office, isRoleMailbox: true, lastConfirmedOn: null });
    const url = `${ORGANISATIONS}/${own.id}/points-of-contact/${contact?.id}`;
    const from = (version: number) => ({ 'if-match': `"${version}"` });

    const confirm = (version: number) =>
      motpost.call<OrganisationView>(
        'supplier',
        'POST',
        `${url}/confirmation`,
        undefined,
        from(version),
      );
    const confirmed = await confirm(1);
    expect(confirmed.body.pointsOfContact).toMatchObject([
      { lastConfirmedOn: '2026-03-02', version: 2 },
    ]);
    expect((await confirm(1)).body).toMatchObject({ code: 'version_mismatch' });

    const personal = { ...office, email: 'jane.doe@merlin.example.com', phone: '+44 20 7946 0000' };
    const changed = await motpost.call('supplier', 'PUT', url, personal, from(2));
    expect(changed.body).toMatchObject({
      pointsOfContact: [{ ...personal, isRoleMailbox: false, lastConfirmedOn: null, version: 3 }],
    });
    const gone = await motpost.call('supplier', 'DELETE', url, undefined, from(3));
    expect(gone.body).toMatchObject({ pointsOfContact: [] });
    expect((await motpost.call('supplier', 'DELETE', url, undefined, from(3))).status).toBe(404);
  });

  it('puts an organisation in a corporate group of one level', async () => {
    const head = await anOrganisation(motpost, { name: 'Raptor Group plc' });
    const member = await anOrganisation(motpost, { name: 'Raptor Norway', groupId: head.id });
    const change = (id: string, version: number, groupId: string | null) =>
      motpost.call(
        'officer',
        'PATCH',
        `${ORGANISATIONS}/${id}`,
        { groupId },
        { 'if-match': `"${version}"` },
      );
    const refused = { status: 422, body: { code: 'invalid', errors: [{ field: 'groupId' }] } };
    expect(await change(head.id, 1, head.id)).toMatchObject(refused);
    expect(await change(head.id, 1, member.id)).toMatchObject(refused);
    expect((await change(member.id, 1, null)).body).toMatchObject({ groupId: null, version: 2 });
    expect((await change(member.id, 2, head.id)).body).toMatchObject({ groupId: head.id });
  });
});
