import type { Actor } from '../access/actor.js';
import { DEMO_ISSUER } from '../platform/config.js';
import { perform } from '../access/perform.js';
import { Person } from '../access/person.entity.js';
import type { Role } from '../access/roles.js';
import type { UseCase } from '../access/use-case.js';
import { ok } from '../domain/result.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { Database } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { sql } from '../platform/sql.js';

/** Where the demo's people act: each through a use case, on a day of its own. */
export class Stage {
  private readonly scenes: { on: IsoDate; play: () => Promise<void> }[] = [];
  private readonly people = new Map<string, string>();

  constructor(readonly database: Database) {}

  /** Something that happens on a day; scenes of one day are played in the order they were told. */
  on(date: IsoDate, play: () => Promise<void>): void {
    this.scenes.push({ on: date, play });
  }

  /** Plays everything in the order of time. */
  async play(): Promise<void> {
    const inOrder = this.scenes.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    for (const { play } of inOrder) await play();
  }

  /** A use case that must succeed: the demo is our own story. */
  async must<Input, Output>(
    useCase: UseCase<Input, Output>,
    actor: Actor,
    input: Input,
  ): Promise<Output> {
    const result = await perform(this.database, useCase, actor, input);
    if (result.ok) return result.value;
    const { code, message, errors } = result.refusal;
    const details = JSON.stringify({ errors, input });
    throw new Error(`the demo was refused ${useCase.useCaseName}: ${code}: ${message} ${details}`);
  }

  /** Somebody of the agency on a day. */
  async staff(role: 'officer' | 'approver', date: IsoDate): Promise<Actor> {
    return this.actor(await this.personOf(role, role, null), role, null, date);
  }

  /** Somebody of a supplier or a Norwegian participant on a day. */
  async memberOf(
    role: 'supplier' | 'firm',
    organisationId: string,
    date: IsoDate,
    subject = `${role}-${organisationId}`,
  ): Promise<Actor> {
    const personId = await this.personOf(subject, role, organisationId);
    return this.actor(personId, role, organisationId, date);
  }

  /** The version of an object as it stands. */
  async versionOf(
    table: 'agreement' | 'point_of_contact' | 'project' | 'report',
    id: string,
  ): Promise<number> {
    const [row] = await this.database.read((tx) =>
      sql<{ version: number }>(tx, `SELECT version FROM ${table} WHERE id = ?`, [id]),
    );
    if (row === undefined) throw new Error(`the demo has no ${table} ${id}`);
    return row.version;
  }

  /** Somebody who has not signed in, on a day. */
  anybody(date: IsoDate): Actor {
    return this.actor(null, 'public', null, date);
  }

  private actor(
    personId: string | null,
    role: Role,
    organisationId: string | null,
    date: IsoDate,
  ): Actor {
    return { personId, role, organisationId, at: `${date}T09:00:00.000Z`, requestId: null };
  }

  /** The demo issuer's person, bound to the organisation; an invented one where there is none yet. */
  private async personOf(
    subject: string,
    role: Role,
    organisationId: string | null,
  ): Promise<string> {
    const known = this.people.get(subject);
    if (known !== undefined) return known;
    const identity = { issuer: DEMO_ISSUER, subject };
    const bound = await this.database.write(async (tx) => {
      const person = await tx.findOneBy(Person, identity);
      const id = person?.id ?? newId();
      if (person !== null) await tx.update(Person, { id }, { organisationId });
      else {
        await tx.insert(Person, {
          ...identity,
          id,
          name: `Demo ${role}`,
          email: `${subject}@example.com`,
          role,
          organisationId,
          revoked: false,
          boundAt: '2016-01-01T09:00:00.000Z',
          version: 1,
        });
      }
      return ok(id);
    });
    if (!bound.ok) throw new Error('the demo could not bind a person');
    this.people.set(subject, bound.value);
    return bound.value;
  }
}
