import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropGuards, makeGuards } from './support/guards.js';
import { endRegisterRevisionOn, raiseRegisterRevisionOn } from './support/register-revision.js';

/**
 * Makes the history of points of contact append-only and part of the public register, and brings
 * into it what the audit log knows from before there was one.
 */
export class ContactHistory1730000000032 implements MigrationInterface {
  readonly name = 'ContactHistory1730000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO contact_change (id, organisation_id, kind, changed_at)
      SELECT a.id, o.id,
             CASE a.action WHEN 'add-point-of-contact' THEN 'added'
                           WHEN 'change-point-of-contact' THEN 'changed' ELSE 'removed' END,
             a.recorded_at
      FROM audit_record a JOIN organisation o ON o.id = a.object_id
      WHERE a.outcome = 'done' AND a.action IN
        ('add-point-of-contact', 'change-point-of-contact', 'remove-point-of-contact')
        AND NOT EXISTS (SELECT 1 FROM contact_change c WHERE c.changed_at <= a.recorded_at)`);
    await makeGuards(runner, 'contact_change');
    await raiseRegisterRevisionOn(runner, 'contact_change');
  }

  async down(runner: QueryRunner): Promise<void> {
    await endRegisterRevisionOn(runner, 'contact_change');
    await dropGuards(runner, 'contact_change');
  }
}
