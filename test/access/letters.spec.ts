import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  InvitationItem,
  InvitationPage,
  InvitationView,
} from '../../src/access/invitations/invitation.view.js';
import { findInvitation } from '../../src/access/invitations/open-invitation.js';
import { Upkeep } from '../../src/access/upkeep.js';
import { instantAfter } from '../../src/platform/clock.js';
import { sql } from '../../src/platform/sql.js';
import { TestApp } from '../support/app.js';
import { engines, type Storage } from '../support/engines.js';
import { MailServer } from '../support/mail-server.js';
import { signIn } from '../support/signed-in.js';
import { anOrganisation } from '../support/steps/registry.js';

const INVITATIONS = '/api/v1/invitations';
const START = '2026-03-02T09:00:00.000Z';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Nobody listens there. */
const CLOSED = 'smtp://127.0.0.1:9';

describe.each(engines)('letters of invitations on $engine', ({ newStorage }) => {
  const mail = { smtpUrl: CLOSED as string | null, folder: '', from: 'Motpost <m@example.com>' };
  let storage: Storage;
  let motpost: TestApp;
  let organisationId: string;
  let server: MailServer;
  let plain: MailServer;
  let silent: Server;

  const person = (name: string) => ({
    ...{ name, email: `${name}@example.com`, role: 'supplier' },
    organisationId,
  });
  const post = <Body = Record<string, unknown>>(path: string, body: object, key: string) =>
    motpost.call<Body>('admin', 'POST', path, body, { 'idempotency-key': key });
  const invite = (name: string) => post<InvitationView>(INVITATIONS, person(name), name);
  const read = async (id: string): Promise<InvitationItem> =>
    (await motpost.call<InvitationItem>('admin', 'GET', `${INVITATIONS}/${id}`)).body;
  const invitationsOf = async (name: string): Promise<InvitationItem[]> => {
    const { items } = (await motpost.call<InvitationPage>('admin', 'GET', INVITATIONS)).body;
    return items.filter((item) => item.name === name);
  };
  const later = (ms: number) => motpost.clock.set(instantAfter(motpost.clock.now(), ms));
  const round = () => motpost.app.get(Upkeep).round();
  const outcomesOn = async (id: string) =>
    motpost.database.read((tx) =>
      sql(tx, 'SELECT action, outcome FROM audit_record WHERE object_id = ? ORDER BY id', [id]),
    );
  const opens = (secret: string) =>
    motpost.database.read(async (tx) => (await findInvitation(tx, secret, motpost.clock.now())).ok);

  beforeAll(async () => {
    server = await MailServer.start({ tls: true });
    plain = await MailServer.start({ tls: false });
    silent = createServer();
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    mail.folder = mkdtempSync(join(tmpdir(), 'motpost-mail-'));
    storage = await newStorage();
    motpost = await TestApp.on(storage, START, { mail });
    organisationId = (await anOrganisation(motpost)).id;
  });
  afterEach(() => {
    mail.smtpUrl = CLOSED;
    server.beforeTaken = () => Promise.resolve();
  });
  afterAll(async () => {
    await motpost.close();
    await Promise.all([server.close(), plain.close()]);
    silent.close();
    rmSync(mail.folder, { recursive: true });
  });

  it('arrive at once, encrypted, in the three languages, and their link works', async () => {
    mail.smtpUrl = server.url();
    const answer = await invite('jan');
    expect(answer).toMatchObject({ status: 201, body: { letter: 'sent', letterFault: null } });
    const [letter, ...more] = server.to('jan@example.com');
    expect(more).toEqual([]);
    expect(letter!.secure).toBe(true);
    expect(letter!.source).toMatch(/^Subject: Motpost: invitation \/ invitasjon\r$/m);
    expect(letter!.source).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    for (const line of ['Open this link within 72 hours', 'Åpne denne lenken', 'Opne denne lenkja'])
      expect(letter!.text).toContain(line);
    for (const path of ['en/invitation', 'nb/invitasjon', 'nn/invitasjon'])
      expect(letter!.text).toContain(`${motpost.config.baseUrl}/${path}#${letter!.secret}`);
    expect(await opens(letter!.secret)).toBe(true);
    expect(await read(answer.body.id)).toMatchObject({
      ...{ state: 'open', letter: 'sent', letterSentAt: START, letterDueAt: null },
    });
  });

  it.each([
    ['nobody listens', () => CLOSED, 'unreachable'],
    ['it never says a word', () => `smtp://127.0.0.1:${portOf(silent)}`, 'unreachable'],
    ['it offers no TLS', () => plain.url(), 'no_tls'],
    ['its certificate is nobody’s', () => server.url({ ca: '' }), 'no_tls'],
    ['the password is wrong', () => server.url({ password: 'wrong' }), 'not_admitted'],
  ])('wait when %s, and say why', async (why, url, fault) => {
    mail.smtpUrl = url();
    const name = `wait${why.length}`;
    const answer = await invite(name);
    expect(answer).toMatchObject({ status: 201, body: { letter: 'waiting', letterFault: fault } });
    const dueAt = instantAfter(motpost.clock.now(), MINUTE);
    const waiting = { state: 'open', letter: 'waiting', letterFault: fault, letterDueAt: dueAt };
    expect(await read(answer.body.id)).toMatchObject({ ...waiting, letterSentAt: null });
    expect(server.to(`${name}@example.com`)).toEqual([]);
  });

  it('are tried again by themselves, later each time, and then have the full 72 hours', async () => {
    const { id } = (await invite('kari')).body;
    await round();
    expect((await read(id)).letterDueAt).toBe(instantAfter(motpost.clock.now(), MINUTE));
    for (const pause of [5, 15, 60, 60]) {
      motpost.clock.set((await read(id)).letterDueAt!);
      await round();
      expect((await read(id)).letterDueAt).toBe(instantAfter(motpost.clock.now(), pause * MINUTE));
    }
    mail.smtpUrl = server.url();
    motpost.clock.set((await read(id)).letterDueAt!);
    await round();
    const sentAt = motpost.clock.now();
    expect(await read(id)).toMatchObject({
      ...{ state: 'open', letter: 'sent', letterFault: null, letterSentAt: sentAt },
      endsAt: instantAfter(sentAt, 72 * HOUR),
    });
    await round();
    expect(server.to('kari@example.com')).toHaveLength(1);
    const again = await invite('kari');
    expect(again).toMatchObject({ status: 201, body: { id, letter: 'sent' } });
    expect(server.to('kari@example.com')).toHaveLength(1);
  });

  it('are given up after a day: the invitation is withdrawn, and nothing claims that it went out', async () => {
    const { id } = (await invite('ola')).body;
    later(24 * HOUR);
    await round();
    expect(await read(id)).toMatchObject({
      ...{ state: 'withdrawn', letter: 'not_sent', letterFault: 'unreachable', letterDueAt: null },
    });
    expect(await outcomesOn(id)).toContainEqual({
      ...{ action: 'invite-person', outcome: 'letter_not_sent' },
    });
    later(48 * HOUR);
    mail.smtpUrl = server.url();
    await round();
    expect(server.to('ola@example.com')).toEqual([]);
  });

  it('are refused at once when the addressee is, and the key is free again', async () => {
    mail.smtpUrl = server.url();
    server.refusals.set('jane@example.com', 550);
    const answer = await post(INVITATIONS, person('jane'), 'jane');
    expect(answer).toMatchObject({ status: 503, body: { code: 'letter_not_sent' } });
    const [invitation] = await invitationsOf('jane');
    const { id, personId } = invitation!;
    expect(answer.body.facts).toEqual({ invitationId: id, personId, letterFault: 'addressee' });
    expect(invitation).toMatchObject({ state: 'withdrawn', letter: 'not_sent' });
    expect(await outcomesOn(id)).toEqual([
      { action: 'invite-person', outcome: 'done' },
      { action: 'invite-person', outcome: 'letter_not_sent' },
    ]);
    const repeated = await post(INVITATIONS, person('jane'), 'jane');
    expect(repeated).toMatchObject({ status: 409, body: { code: 'duplicate' } });
    server.refusals.clear();
    const again = await post<InvitationView>(`/api/v1/persons/${personId}/invitations`, {}, 'j2');
    expect(again).toMatchObject({ status: 201, body: { letter: 'sent' } });
  });

  it('wait when the addressee is refused for the moment', async () => {
    mail.smtpUrl = server.url();
    server.refusals.set('grey@example.com', 450);
    const answer = await invite('grey');
    expect(answer.body).toMatchObject({ letter: 'waiting', letterFault: 'addressee' });
    server.refusals.clear();
    later(MINUTE);
    await round();
    expect((await read(answer.body.id)).letter).toBe('sent');
  });

  it('are sent after a process died between the invitation and its letter', async () => {
    mail.smtpUrl = server.url();
    // As far as the database goes, a process dies by never coming back to what it took up.
    server.beforeTaken = async () => {
      server.beforeTaken = () => Promise.resolve();
      later(2 * MINUTE);
      await round();
    };
    const { id } = (await invite('dead')).body;
    const [lost, second, ...more] = server.to('dead@example.com');
    expect(more).toEqual([]);
    expect(await opens(lost!.secret)).toBe(false);
    expect(await opens(second!.secret)).toBe(true);
    expect((await read(id)).letter).toBe('sent');
  });

  it('work from the moment that they arrive, also before it is written down that they did', async () => {
    mail.smtpUrl = server.url();
    let opened = false;
    server.beforeTaken = async () => void (opened = await opens(server.received.at(-1)!.secret));
    await invite('fast');
    expect(opened).toBe(true);
  });

  it('are not sent for an invitation that was withdrawn meanwhile', async () => {
    const { id } = (await invite('gone')).body;
    await motpost.call('admin', 'DELETE', `${INVITATIONS}/${id}`);
    mail.smtpUrl = server.url();
    later(HOUR);
    await round();
    expect(server.to('gone@example.com')).toEqual([]);
    expect(await read(id)).toMatchObject({ letter: 'not_sent', letterDueAt: null });
  });

  it('go out once each though two processes send at the same time', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `many${index}`);
    for (const name of names) await invite(name);
    later(HOUR);
    mail.smtpUrl = server.url();
    const other = await TestApp.on(storage, motpost.clock.now(), { mail });
    await Promise.all([round(), other.app.get(Upkeep).round()]);
    await other.close(false);
    const counts = names.map((name) => server.to(`${name}@example.com`).length);
    expect(counts).toEqual(names.map(() => 1));
  });

  it('leave no link in the database, whether they wait or are sent', async () => {
    mail.smtpUrl = null;
    await invite('folder');
    expect(readdirSync(mail.folder)).toHaveLength(1);
    const columns = await motpost.database.read((tx) =>
      sql<object>(tx, 'SELECT * FROM outbox_letter'),
    );
    const names = ['attempts', 'due_at', 'fault', 'invitation_id', 'sent_at'];
    expect(Object.keys(columns[0]!).sort()).toEqual(names);
  });

  it('are told of on the pages, which offer to invite again', async () => {
    const admin = await signIn(motpost, 'admin');
    const answer = await admin.send('/nb/invitasjoner/ny', person('per'));
    const [waiting] = await invitationsOf('per');
    const address = `/nb/invitasjoner/${waiting!.id}`;
    expect([answer.status, answer.headers.get('location')]).toEqual([303, address]);
    const page = await (await admin.open(address)).text();
    expect(page).toContain('Brevet er ikke sendt ennå');
    expect(page).toContain('Venter på å bli sendt');
    expect(page).toContain('E-posttjeneren svarer ikke.');
    const again = `/nb/personer/${waiting!.personId}/invitasjoner`;
    expect(page).toContain(`action="${again}"`);
    mail.smtpUrl = server.url();
    server.refusals.set('per@example.com', 550);
    const failed = await admin.send(again);
    expect(failed.headers.get('location')).toMatch(/\?fault=letter_not_sent$/);
    const lost = await (await admin.open(failed.headers.get('location')!)).text();
    expect(lost).toContain('<title>Feil: Invitasjon til per');
    expect(lost).toContain('E-posttjeneren avviser adressen.');
    server.refusals.clear();
    const sent = await admin.send(again);
    expect(sent.headers.get('location')).toMatch(/\?done=sentAgain$/);
    const list = await (await admin.open('/en/invitations')).text();
    expect(list).toContain('Letter: not sent');
  });
});

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
