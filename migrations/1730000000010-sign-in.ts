import { type MigrationInterface, type QueryRunner, Table, TableColumn } from 'typeorm';
import { flag, id, instant, longText, nullable, ref, refersTo, text } from './support/columns.js';

/** Sessions, attempts to sign in, invitations and passkeys. Of every secret only a hash is kept. */
export class SignIn1730000000010 implements MigrationInterface {
  readonly name = 'SignIn1730000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'session',
        columns: [
          id(),
          text('secret_hash', 64),
          ref('person_id'),
          text('service', 31),
          text('service_sid', 200, nullable),
          longText('id_token', nullable),
          instant('signed_in_at'),
          instant('last_seen_at'),
          instant('ends_at'),
        ],
        foreignKeys: [refersTo('person_id', 'person')],
        uniques: [{ name: 'uq_session_secret', columnNames: ['secret_hash'] }],
        indices: [
          { name: 'ix_session_person', columnNames: ['person_id'] },
          { name: 'ix_session_service', columnNames: ['service', 'service_sid'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'sign_in_attempt',
        columns: [
          id(),
          text('secret_hash', 64),
          text('kind', 20),
          longText('content'),
          instant('ends_at'),
        ],
        uniques: [{ name: 'uq_sign_in_attempt_secret', columnNames: ['secret_hash'] }],
        indices: [{ name: 'ix_sign_in_attempt_ends', columnNames: ['ends_at'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'invitation',
        columns: [
          id(),
          text('secret_hash', 64),
          ref('person_id'),
          ref('invited_by'),
          instant('invited_at'),
          instant('ends_at'),
          instant('used_at', nullable),
          instant('withdrawn_at', nullable),
        ],
        foreignKeys: [refersTo('person_id', 'person'), refersTo('invited_by', 'person')],
        uniques: [{ name: 'uq_invitation_secret', columnNames: ['secret_hash'] }],
        indices: [{ name: 'ix_invitation_person', columnNames: ['person_id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'passkey',
        columns: [
          id(),
          text('credential_id', 1400),
          ref('person_id'),
          longText('public_key'),
          new TableColumn({ name: 'counter', type: 'bigint' }),
          text('transports', 100),
          flag('backed_up'),
          text('name', 60),
          instant('registered_at'),
          instant('last_used_at', nullable),
        ],
        foreignKeys: [refersTo('person_id', 'person')],
        uniques: [{ name: 'uq_passkey_credential', columnNames: ['credential_id'] }],
        indices: [{ name: 'ix_passkey_person', columnNames: ['person_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['passkey', 'invitation', 'sign_in_attempt', 'session']) {
      await runner.dropTable(table);
    }
  }
}
