import { In, type SelectQueryBuilder } from 'typeorm';
import { ok, refused, type Result } from '../../domain/result.js';
import type { Instant } from '../../platform/clock.js';
import { newestFirst, type PageAsked, readPage } from '../../platform/read-page.js';
import type { Tx } from '../../platform/sql.js';
import type { Actor } from '../actor.js';
import { Person } from '../person.entity.js';
import { Invitation } from './invitation.entity.js';
import {
  type InvitationItem,
  type InvitationPage,
  type InvitationRows,
  type InvitationState,
  type InvitationView,
  viewInvitation,
  viewWrittenInvitation,
} from './invitation.view.js';
import { OutboxLetter } from './outbox-letter.entity.js';

export interface InvitationSearch extends PageAsked {
  readonly state?: InvitationState;
  readonly personId?: string;
}

/** The invitations, the newest first, each in the state that it is in now. */
export async function listInvitations(
  tx: Tx,
  actor: Actor,
  { state, personId, ...asked }: InvitationSearch,
): Promise<InvitationPage> {
  const query = tx.createQueryBuilder(Invitation, 'i');
  if (personId !== undefined) query.andWhere('i.personId = :personId', { personId });
  if (state !== undefined) inState(query, state, actor.at);
  const page = await readPage(query, newestFirst, asked);
  const rowsOf = await rowsBeside(tx, page.rows);
  return page.shape((invitation) => viewInvitation(actor, rowsOf(invitation), actor.at));
}

/** One invitation. Refuses `not_found`. */
export async function readInvitation(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Result<InvitationItem>> {
  const invitation = await tx.findOneBy(Invitation, { id });
  if (invitation === null) return refused('not_found', 'There is no such invitation.');
  const rowsOf = await rowsBeside(tx, [invitation]);
  return ok(viewInvitation(actor, rowsOf(invitation), actor.at));
}

/** An invitation as it is answered to whoever wrote it, and what became of its letter by now. */
export async function readWrittenInvitation(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<InvitationView> {
  const invitation = await tx.findOneByOrFail(Invitation, { id });
  const rowsOf = await rowsBeside(tx, [invitation]);
  return viewWrittenInvitation(actor, rowsOf(invitation), actor.at);
}

/** The person and the letter of each invitation. */
async function rowsBeside(
  tx: Tx,
  invitations: readonly Invitation[],
): Promise<(invitation: Invitation) => InvitationRows> {
  const invited = await tx.findBy(Person, { id: In(invitations.map((row) => row.personId)) });
  const written = await tx.findBy(OutboxLetter, {
    invitationId: In(invitations.map((row) => row.id)),
  });
  const persons = new Map(invited.map((person) => [person.id, person]));
  const letters = new Map(written.map((letter) => [letter.invitationId, letter]));
  return (invitation) => ({
    invitation,
    person: persons.get(invitation.personId)!,
    letter: letters.get(invitation.id) ?? null,
  });
}

function inState(query: SelectQueryBuilder<Invitation>, state: InvitationState, at: Instant): void {
  if (state === 'used') return void query.andWhere('i.usedAt IS NOT NULL');
  if (state === 'withdrawn') return void query.andWhere('i.withdrawnAt IS NOT NULL');
  query.andWhere('i.usedAt IS NULL AND i.withdrawnAt IS NULL');
  query.andWhere(state === 'open' ? 'i.endsAt > :at' : 'i.endsAt <= :at', { at });
}
