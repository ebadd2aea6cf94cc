import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from '../../src/platform/sql.js';
import type { OrganisationView } from '../../src/registry/organisation.view.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { insertAgreement, insertSupplier, writing } from '../support/steps/register.js';

interface Happening {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
}

describe.each(engines)('the feed of the register on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let agreementId: string;
  let contacts: string;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    await writing(motpost.database, async (tx) => {
      const supplier_id = await insertSupplier(tx, 'Kestrel');
      agreementId = await insertAgreement(tx, { supplier_id, deadline_on: '2027-05-31' });
      contacts = `/api/v1/organisations/${supplier_id}/points-of-contact`;
    });
  });
  afterAll(() => motpost.close());

  const feed = async (query = ''): Promise<Happening[]> => {
    const answer = await fetch(`${motpost.url}/en/register.atom${query}`);
    expect(answer.status).toBe(200);
    const entries = (await answer.text()).matchAll(
      /<entry>\n<id>(.*)<\/id>\n<title>(.*)<\/title>\n<updated>(.*)<\/updated>/g,
    );
    return [...entries].map(([, id, title, updated]) => ({
      id: id!,
      title: title!,
      updated: updated!,
    }));
  };
  const titles = async (): Promise<string[]> => (await feed()).map(({ title }) => title);
  const keep = async (
    method: 'POST' | 'PUT' | 'DELETE',
    path = '',
    body?: object,
    version?: number,
  ): Promise<OrganisationView> => {
    const from: Record<string, string> =
      version === undefined ? {} : { 'if-match': `"${version}"` };
    const answer = await motpost.call<OrganisationView>(
      'officer',
      method,
      contacts + path,
      body,
      from,
    );
    expect([200, 201]).toContain(answer.status);
    return answer.body;
  };
  const office = { title: 'Offset office', email: 'offset@kestrel.example.com' };

  it('tells of a contact when it is changed, and of nothing when it is confirmed', async () => {
    motpost.clock.set('2026-03-02T09:00:00.000Z');
    const [contact] = (await keep('POST', '', office)).pointsOfContact;
    const path = `/${contact!.id}`;
    const added = await feed();
    expect(added).toMatchObject([
      { title: 'New point of contact: Kestrel', updated: '2026-03-02T09:00:00.000Z' },
      { title: 'New agreement: Kestrel' },
    ]);

    motpost.clock.set('2026-03-03T09:00:00.000Z');
    await keep('POST', `${path}/confirmation`, undefined, 1);
    expect(await feed()).toEqual(added);
    await keep('PUT', path, office, 2);
    expect(await feed()).toEqual(added);

    motpost.clock.set('2026-03-04T09:00:00.000Z');
    await keep('PUT', path, { ...office, email: 'new@kestrel.example.com' }, 3);
    const changed = await feed();
    expect(changed).toMatchObject([
      { title: 'Changed point of contact: Kestrel', updated: '2026-03-04T09:00:00.000Z' },
      ...added,
    ]);
    expect(new Set(changed.map(({ id }) => id)).size).toBe(changed.length);

    motpost.clock.set('2026-03-05T09:00:00.000Z');
    await keep('DELETE', path, undefined, 4);
    expect(await feed()).toMatchObject([
      { title: 'Point of contact removed: Kestrel', updated: '2026-03-05T09:00:00.000Z' },
      ...changed,
    ]);
  });

  it('keeps nothing of who the contact was', async () => {
    const rows = await motpost.database.read((tx) => sql(tx, 'SELECT * FROM contact_change'));
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain('example.com');
  });

  it('tells of a deadline that is near, and of one that has passed as another thing', async () => {
    const near = 'The deadline is near: Kestrel';
    const passed = 'The deadline has passed, and something remains: Kestrel';
    const on = async (day: string): Promise<Happening[]> => {
      motpost.clock.set(`${day}T09:00:00.000Z`);
      return (await feed()).filter(({ title }) => [near, passed].includes(title));
    };
    expect(await on('2026-05-30')).toEqual([]);
    const dayOfDeadline = await on('2027-05-31');
    expect(dayOfDeadline).toMatchObject([{ title: near, updated: '2026-05-31T00:00:00.000Z' }]);
    expect(await on('2026-05-31')).toEqual(dayOfDeadline);
    const overdue = await on('2027-06-01');
    expect(overdue).toMatchObject([{ title: passed, updated: '2027-06-01T00:00:00.000Z' }]);

    await writing(motpost.database, async (tx) => {
      await sql(tx, `UPDATE agreement SET deadline_on = '2028-01-31' WHERE id = ?`, [agreementId]);
    });
    const moved = await on('2027-06-01');
    expect(moved).toMatchObject([{ title: near }]);
    expect(moved[0]!.id).not.toBe(dayOfDeadline[0]!.id);
    await writing(motpost.database, async (tx) => {
      await sql(tx, 'UPDATE ledger_head SET outstanding = 0');
    });
    expect(await on('2029-01-01')).toEqual([]);
    expect(await titles()).toContain('New agreement: Kestrel');
  });
});
