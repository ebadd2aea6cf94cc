import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RegisterAgreementView } from '../../src/register/register.view.js';
import { paceOf, progressOf } from '../../src/web/agreement/progress.js';
import { writeVcards } from '../../src/web/agreement/vcard.js';
import { fulfilledShare } from '../../src/web/register/register-table.js';
import { TestApp } from '../support/app.js';
import { asOwner, engines, type Storage } from '../support/engines.js';
import { insertPortfolio } from '../support/steps/portfolio.js';

const agreement = (more: Partial<RegisterAgreementView>): RegisterAgreementView => ({
  id: '1',
  number: 'ICA-1',
  supplier: { id: '2', name: 'Kestrel; Air', country: 'GB' },
  bought: 'Radar',
  technologyAreas: [],
  currency: 'NOK',
  obligation: '100000000.00',
  fulfilled: '0.00',
  remaining: '100000000.00',
  surplus: '0.00',
  signedOn: '2020-01-01',
  deadlineOn: '2030-03-02',
  active: true,
  status: 'open',
  closedOn: null,
  pointsOfContact: [],
  ...more,
});

describe('the figures of an agreement', () => {
  it.each([
    [{ remaining: '0.00' }, { kind: 'done' }],
    [{ obligation: '0.00', remaining: '0.00' }, { kind: 'nothing' }],
    [{ active: false, remaining: '0.00' }, { kind: 'done' }],
    [
      { active: false, remaining: '0.01' },
      { kind: 'closed', amount: '0.01' },
    ],
    [{ deadlineOn: '2026-03-01' }, { kind: 'late', amount: '100000000.00' }],
    [{ deadlineOn: '2026-03-02' }, { kind: 'short', amount: '100000000.00' }],
    [{ deadlineOn: '2027-03-02' }, { kind: 'short', amount: '100000000.00' }],
    [{ deadlineOn: '2027-03-03' }, { kind: 'yearly', amount: '99795082' }],
    [{ deadlineOn: '2030-03-02' }, { kind: 'yearly', amount: '25000000' }],
  ])('the pace that is needed for %j is %j', (more, pace) =>
    expect(paceOf(agreement(more), '2026-03-02')).toEqual(pace),
  );

  it('nothing looks fulfilled that is not', () => {
    expect(fulfilledShare(agreement({ remaining: '0.01' })).toFixed(2)).toBe('0.99');
    expect(fulfilledShare(agreement({ remaining: '0.00' })).toFixed(2)).toBe('1.00');
  });

  it('where it stood after each event', () => {
    const event = (on: string, obligation: string, fulfilled: string) => ({
      on,
      kind: 'credit' as const,
      obligation,
      fulfilled,
    });
    const progress = progressOf({
      events: [
        event('2023-01-01', '100.00', '0.00'),
        event('2024-01-01', '0.00', '0.10'),
        event('2025-01-01', '0.00', '0.20'),
      ],
    });
    expect(progress.map(({ fulfilledAfter }) => fulfilledAfter)).toEqual(['0.00', '0.10', '0.30']);
    expect(progress.at(-1)!.obligationAfter).toBe('100.00');
  });

  it('a vCard escapes its marks and folds its lines', () => {
    const title = 'Kontor for industrisamarbeid, ærlig og åpent, '.repeat(3);
    const contact = { id: '3', title, email: 'a@example.com', phone: null, lastConfirmedOn: null };
    const card = writeVcards(agreement({ pointsOfContact: [contact] }));
    expect(card).toContain('ORG:Kestrel\\; Air;');
    expect(card.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});

describe.each(engines)('the page of an agreement on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  let storage: Storage;
  let ids: string[];
  beforeAll(async () => {
    storage = await newStorage();
    motpost = await TestApp.on(storage);
    ids = await insertPortfolio(motpost.database);
  });
  afterAll(() => motpost.close());

  it('shows what was credited beside its actual value, and how it came', async () => {
    const html = await (await fetch(`${motpost.url}/nb/register/${ids[2]}`)).text();
    const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('Faktisk verdi bak godskrivingen 212 500 000 kr');
    expect(text).toMatch(/18\.09\.2025 Godskriving 106 250 000 kr 11\.03\.2024 Godskriving/);
    expect(text).toContain('First milestone');
    expect(text).toMatch(/Fra i dag må det godskrives [\d ]+ kr i året/);
  });

  it('tells nothing of decisions, persons or reasons', async () => {
    const html = await (await fetch(`${motpost.url}/nb/register/${ids[2]}`)).text();
    expect(html).not.toMatch(/Laid for the pages|approver|decision/i);
  });

  it('asks nothing more of one that is over, and says what was never fulfilled', async () => {
    const over = `UPDATE agreement SET state = 'terminated', ended_on = '2026-01-31'`;
    await asOwner(storage, `${over} WHERE id = '${ids[4]}'`);
    const html = await (await fetch(`${motpost.url}/nb/register/${ids[4]}`)).text();
    const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('Avtalen er avsluttet, og 355 000 000 kr ble ikke oppfylt.');
    expect(text).not.toMatch(/Fra i dag|Nødvendig tempo/);
  });

  it('an agreement that is not public is not found', async () => {
    const answer = await fetch(`${motpost.url}/en/register/no-such`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('We cannot find the page');
  });

  it('what fails on our side is a page without our insides', async () => {
    await asOwner(storage, 'ALTER TABLE agreement_milestone RENAME TO agreement_milestone_gone');
    const answer = await fetch(`${motpost.url}/nn/register/${ids[2]}`);
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).toContain('Noko gjekk gale hos oss');
    expect(html).not.toMatch(/agreement_milestone|SELECT|at \w+ \(/);
  });
});
