import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContactReportPage } from '../../src/registry/contact-reports/contact-report.view.js';
import { OPEN_REPORTS_MAX } from '../../src/registry/contact-reports/report-broken-contact.js';
import type { RegisterAgreementView } from '../../src/register/register.view.js';
import { languages } from '../../src/web/languages.js';
import { hrefOf } from '../../src/web/paths.js';
import { textsOf } from '../../src/web/texts/catalogue.js';
import { TestApp } from '../support/app.js';
import { engines } from '../support/engines.js';
import { reportAsPublic } from '../support/steps/contact-reports.js';
import { signIn } from '../support/signed-in.js';
import { insertPortfolio } from '../support/steps/portfolio.js';
import { insert, writing } from '../support/steps/register.js';
import { newId } from '../../src/platform/ids.js';

describe('the form for a contact that does not work', () => {
  let motpost: TestApp;
  let agreements: string[];
  beforeAll(async () => {
    motpost = await TestApp.start(engines[0].newStorage);
    agreements = await insertPortfolio(motpost.database);
  });
  afterAll(() => motpost.close());

  const agreementOf = async (id: string) =>
    (
      await motpost.call<RegisterAgreementView>(
        'public',
        'GET',
        `/api/v1/register/agreements/${id}`,
      )
    ).body;
  const send = (
    id: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
    language: (typeof languages)[number] = 'nb',
  ) =>
    fetch(motpost.url + hrefOf(language, 'reportContact', { id }), {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  const reportsOf = async (organisationId: string) =>
    (
      await motpost.call<ContactReportPage>(
        'officer',
        'GET',
        `/api/v1/contact-reports?organisationId=${organisationId}`,
      )
    ).body.items;

  it.each(languages)('is sent in %s without signing in, and thanks', async (language) => {
    const id = agreements[languages.indexOf(language)]!;
    const { supplier, pointsOfContact } = await agreementOf(id);
    const form = await fetch(motpost.url + hrefOf(language, 'reportContact', { id }));
    expect(form.status).toBe(200);
    expect(await form.text()).toContain(textsOf(language).contactReport.faults.no_answer);
    const details = 'Ringte tirsdag.\r\nIngen svarte. \u0007';
    const sent = await send(id, { fault: 'no_answer', details, website: '' }, {}, language);
    expect(sent.status).toBe(303);
    expect(sent.headers.get('set-cookie')).toBeNull();
    const thanks = await fetch(motpost.url + sent.headers.get('location')!);
    expect(await thanks.text()).toContain(textsOf(language).contactReport.receivedTitle);
    expect(await reportsOf(supplier.id)).toMatchObject([
      {
        fault: 'no_answer',
        details: 'Ringte tirsdag.\nIngen svarte.',
        contact: { id: pointsOfContact[0]!.id },
      },
    ]);
  });

  it.each([
    ['nothing chosen', {}, 'Velg hva som er galt'],
    ['an unknown fault', { fault: 'rude' }, 'Velg hva som er galt'],
    [
      'something else without a word',
      { fault: 'other', details: ' \n' },
      'Fortell hva som er galt',
    ],
    ['too much text', { fault: 'other', details: 'x'.repeat(1001) }, 'Skriv høyst 1'],
    ['the trap', { fault: 'no_answer', website: 'https://x' }, 'La dette feltet stå tomt'],
  ])('says what is wrong: %s', async (_what, fields, message) => {
    const id = agreements[4]!;
    const answer = await send(id, fields);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('<title>Feil: ');
    expect(html).toContain('ds-error-summary');
    expect(html).toContain(message);
    expect(await reportsOf((await agreementOf(id)).supplier.id)).toEqual([]);
  });

  it('keeps what was written, as text', async () => {
    const details = '<script>alert(1)</script>';
    const html = await (await send(agreements[4]!, { details })).text();
    expect(html).toContain('&lt;script>alert(1)');
    expect(html).not.toContain(details);
  });

  it('asks which contact when there are several', async () => {
    const id = agreements[5]!;
    const { supplier } = await agreementOf(id);
    await writing(motpost.database, (tx) =>
      insert(tx, 'point_of_contact', {
        id: newId(),
        organisation_id: supplier.id,
        title: 'Second office',
        email: 'second@supplier.example.com',
        phone: null,
        last_confirmed_on: null,
        version: 1,
      }),
    );
    const { pointsOfContact } = await agreementOf(id);
    expect(await (await send(id, { fault: 'no_answer' })).text()).toContain(
      'Velg hvilken kontakt det gjelder',
    );
    const foreign = (await agreementOf(agreements[6]!)).pointsOfContact[0]!.id;
    expect((await send(id, { fault: 'no_answer', contact: foreign })).status).toBe(422);
    const contact = pointsOfContact[1]!.id;
    expect((await send(id, { fault: 'no_answer', contact })).status).toBe(303);
    expect(await reportsOf(supplier.id)).toMatchObject([{ contact: { id: contact } }]);
  });

  it('is not sent from another site, and is not there without a contact', async () => {
    const fields = { fault: 'no_answer' };
    for (const site of ['cross-site', 'same-site', 'none']) {
      const answer = await send(agreements[6]!, fields, { 'sec-fetch-site': site });
      expect([site, answer.status]).toEqual([site, 403]);
    }
    const own = await send(agreements[6]!, fields, { 'sec-fetch-site': 'same-origin' });
    expect(own.status).toBe(303);
    expect((await send(newId(), fields)).status).toBe(404);
    expect((await send('..', fields)).status).toBe(404);
  });

  it('asks for the token of the form of somebody who is signed in', async () => {
    const id = agreements[9]!;
    const { supplier } = await agreementOf(id);
    const officer = await signIn(motpost, 'officer');
    const path = hrefOf('nb', 'reportContact', { id });
    expect(await (await officer.open(path)).text()).toContain('name="_csrf"');
    const forged = await send(id, { fault: 'no_answer' }, { cookie: officer.cookie });
    expect(forged.status).toBe(403);
    expect((await officer.send(path, { fault: 'no_answer' })).status).toBe(303);
    expect(await reportsOf(supplier.id)).toHaveLength(1);
  });

  it('tells the next one that many have said the same, and stores no more', async () => {
    const id = agreements[7]!;
    const { supplier, pointsOfContact } = await agreementOf(id);
    for (let count = 0; count < OPEN_REPORTS_MAX; count += 1) {
      await reportAsPublic(motpost, supplier.id, pointsOfContact[0]!.id);
    }
    const answer = await send(id, { fault: 'no_answer' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Dette er allerede meldt');
  });

  it('leaves the page of the agreement and the register as they were', async () => {
    const page = () => fetch(`${motpost.url}/nb/register/${agreements[8]}`).then((it) => it.text());
    const withoutNonce = (html: string) => html.replaceAll(/nonce="[^"]+"/g, '');
    const before = withoutNonce(await page());
    const entry = await agreementOf(agreements[8]!);
    expect((await send(agreements[8]!, { fault: 'wrong_place' })).status).toBe(303);
    expect(withoutNonce(await page())).toBe(before);
    expect(await agreementOf(agreements[8]!)).toEqual(entry);
  });
});

it('one address reports so many times a minute, and is told to wait', async () => {
  const limits = {
    requestsPerMinutePerAddress: 1_000,
    requestsPerMinutePerIdentity: 1_000,
    signInsPerMinutePerAddress: 1_000,
    contactReportsPerMinutePerAddress: 2,
    requestTimeoutMs: 30_000,
  };
  const motpost = await TestApp.start(engines[0].newStorage, undefined, { limits });
  const [id = ''] = await insertPortfolio(motpost.database);
  const address = motpost.url + hrefOf('nn', 'reportContact', { id });
  const send = () =>
    fetch(address, {
      method: 'POST',
      redirect: 'manual',
      body: 'fault=no_answer',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  expect([(await send()).status, (await send()).status]).toEqual([303, 303]);
  const refused = await send();
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.text()).toContain('Vent litt før du prøver igjen');
  expect((await fetch(address)).status).toBe(200);
  await motpost.close();
});
