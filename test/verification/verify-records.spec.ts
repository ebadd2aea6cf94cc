import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DecisionView } from '../../src/access/decision.view.js';
import { openDatabase } from '../../src/data-source.js';
import type { Database } from '../../src/platform/database.js';
import type { ReportView } from '../../src/reports/report.view.js';
import { TestApp } from '../support/app.js';
import { engines, type Storage } from '../support/engines.js';
import { aSignedAgreement, terms } from '../support/steps/agreements.js';
import { aContract } from '../support/steps/contracts.js';
import { anApprovedProject, done, parties, proposal } from '../support/steps/projects.js';
import { aCredited, line } from '../support/steps/reports.js';
import { foundAfter } from '../support/tampering.js';

/**
 * What somebody could do who owns the database and takes care of the chain, the head and the balances
 * as well: each is tried in a transaction that is then rolled back.
 */
describe.each(engines)(
  'verify holds the ledger against the records on $engine',
  ({ newStorage }) => {
    let storage: Storage;
    let motpost: TestApp;
    let owner: Database;
    let agreementId: string;
    let credited: ReportView;
    let reversed: ReportView;
    beforeAll(async () => {
      storage = await newStorage();
      motpost = await TestApp.on(storage);
      const { supplierId, firmId } = await parties(motpost);
      const contract = await aContract(motpost, supplierId, ['125000000.00']);
      const agreement = await aSignedAgreement(motpost, terms(supplierId, [contract]));
      agreementId = agreement.id;
      const project = await anApprovedProject(motpost, proposal(agreementId, [firmId]));
      const claim = (amount: string) =>
        aCredited(motpost, project.id, [line(firmId, amount, amount)]);
      reversed = await claim('3000000');
      const url = `/api/v1/ledger-entries/${reversed.ages.credited.entryId}/reversal`;
      const reason = { reason: 'The invoice was cancelled.' };
      const decision = await done(motpost.call<DecisionView>('officer', 'POST', url, reason));
      const approval = { decisionId: decision.id };
      await done(motpost.call('approver', 'POST', `${url}/approve`, approval));
      credited = await claim('10000000');
      owner = await openDatabase(storage);
    });
    afterAll(async () => {
      await owner.close();
      await motpost.close();
    });

    /** The kinds of what is found after the statements. */
    const kindsAfter = async (...statements: string[]): Promise<string[]> =>
      (await foundAfter(owner, ...statements)).map(([kind]) => kind);

    const ofAgreement = () => `agreement_id = '${agreementId}'`;
    const chainGone = () => [
      `DELETE FROM ledger_posting WHERE entry_id IN (SELECT id FROM ledger_entry WHERE ${ofAgreement()})`,
      `DELETE FROM ledger_entry WHERE ${ofAgreement()}`,
      `DELETE FROM ledger_head WHERE ${ofAgreement()}`,
      `DELETE FROM ledger_balance WHERE ${ofAgreement()}`,
    ];
    /** The last entry, with the head and the balance as they were before it. */
    const lastGone = () => [
      `DELETE FROM ledger_posting WHERE entry_id = (SELECT id FROM ledger_entry WHERE ${ofAgreement()} AND sequence = 4)`,
      `DELETE FROM ledger_entry WHERE ${ofAgreement()} AND sequence = 4`,
      `DELETE FROM ledger_head WHERE ${ofAgreement()}`,
      `DELETE FROM ledger_balance WHERE ${ofAgreement()}`,
      `INSERT INTO ledger_head (agreement_id, sequence, hash, recorded_at, latest_effective_on,
       obligation, outstanding, surplus, moved)
     SELECT agreement_id, sequence, hash, recorded_at, latest_effective_on,
       obligation_after, outstanding_after, surplus_after, moved_after
     FROM ledger_entry WHERE ${ofAgreement()} AND sequence = 3`,
    ];
    const reportForgets = () => [
      `UPDATE report SET state = 'verified', entry_id = NULL, credited = NULL WHERE id = '${credited.id}'`,
    ];
    const decisionForgets = () => [
      `UPDATE decision SET state = 'rejected' WHERE kind = 'approve-credit' AND object_id = '${credited.id}'`,
    ];

    it('finds nothing when nothing was done', async () => {
      expect(await kindsAfter()).toEqual([]);
    });

    it('finds a whole chain that is gone with its head and balances', async () => {
      expect(await kindsAfter(...chainGone())).toEqual([
        'decision_without_entry',
        'audited_without_entry',
        'agreement_differs',
        'report_differs',
      ]);
    });

    it('finds the last entry cut off with its head, however much else was made to fit', async () => {
      expect(await kindsAfter(...lastGone())).toEqual([
        'decision_without_entry',
        'audited_without_entry',
        'report_differs',
      ]);
      expect(await kindsAfter(...lastGone(), ...reportForgets())).toEqual([
        'decision_without_entry',
        'audited_without_entry',
      ]);
      expect(await kindsAfter(...lastGone(), ...reportForgets(), ...decisionForgets())).toEqual([
        'audited_without_entry',
      ]);
    });

    it.each([
      [
        'what a report says of its credit',
        'UPDATE report SET credited = credited + 1',
        'report_differs',
      ],
      ['which entry a report names', `UPDATE report SET entry_id = NULL`, 'report_differs'],
      ['that a report was reversed', `UPDATE report SET state = 'approved'`, 'report_differs'],
      [
        'a contract sum',
        'UPDATE agreement SET contract_sum = contract_sum + 100',
        'agreement_differs',
      ],
      ['a percentage', "UPDATE agreement SET percentage = '99'", 'agreement_differs'],
      [
        'the kind of an agreement',
        "UPDATE agreement SET kind = 'conditional'",
        'agreement_differs',
      ],
      ['that it was signed', 'UPDATE agreement SET signed_on = NULL', 'agreement_differs'],
      ['the state it is signed by', "UPDATE agreement SET state = 'draft'", 'agreement_differs'],
      [
        'what was agreed of a contract',
        'UPDATE agreement_acquisition SET agreed_sum = 1',
        'agreement_differs',
      ],
      ['a verified amount', 'UPDATE report_line SET verified = verified - 1', 'lines_differ'],
      ['a Norwegian part', 'UPDATE report_line SET verified_norwegian = 1', 'lines_differ'],
      ['the exact amount', "UPDATE report_line SET verified_exact = '1'", 'lines_differ'],
      ['the date of a line', "UPDATE report_line SET date = '2020-01-01'", 'lines_differ'],
      ['the basis of a project', "UPDATE project SET value_basis = 'other'", 'lines_differ'],
      ['who decided', 'UPDATE decision SET decided_by = prepared_by', 'entry_not_approved'],
      [
        'why it was decided',
        `UPDATE decision SET reason = 'Another.' WHERE kind = 'approve-credit'`,
        'decision_differs',
      ],
      [
        'what was decided',
        `UPDATE decision SET change = replace(change, '100000000.00', '1.00')`,
        'decision_differs',
      ],
      [
        'why the second person agreed',
        `UPDATE decision SET decision_reason = 'Seen.'`,
        'decision_differs',
      ],
      ['a decision to what cannot be read', `UPDATE decision SET change = '{'`, 'decision_differs'],
      ['that it was approved', "UPDATE decision SET state = 'lapsed'", 'entry_not_approved'],
    ])('finds that somebody changed %s', async (_, statement, kind) => {
      expect(await kindsAfter(statement)).toContain(kind);
    });

    it('walks the chain of an agreement that is gone, too', async () => {
      const gone = ['agreement_acquisition', 'agreement_milestone']
        .map((table) => `DELETE FROM ${table} WHERE ${ofAgreement()}`)
        .concat(`DELETE FROM agreement WHERE id = '${agreementId}'`);
      const changed = `UPDATE ledger_posting SET amount = amount * 2 WHERE entry_id IN
        (SELECT id FROM ledger_entry WHERE ${ofAgreement()} AND sequence = 4)`;
      expect(await kindsAfter(...gone)).toContain('agreement_differs');
      expect(await kindsAfter(...gone, changed)).toContain('hash_mismatch');
    });

    it.each([-4, -2_147_483_648])('walks entries before the first one, too: %i', async (at) => {
      const before = `UPDATE ledger_entry SET sequence = ${at} WHERE ${ofAgreement()} AND sequence = 4`;
      expect(await kindsAfter(before)).toContain('sequence_gap');
    });

    it('finds a decision that was made by hand', async () => {
      const made = `UPDATE decision SET state = 'approved', decision_reason = 'Yes.',
        decided_at = '2026-03-01T09:00:00.001Z', decided_by = (SELECT id FROM person WHERE subject = 'approver')
        WHERE kind = 'approve-project'`;
      expect(await kindsAfter(made)).toEqual(['decision_not_audited']);
      const prepared = `UPDATE decision SET prepared_by = (SELECT id FROM person WHERE subject = 'admin')
        WHERE kind = 'approve-project'`;
      expect(await kindsAfter(prepared)).toEqual(['decision_not_audited']);
    });

    it('finds postings whose entry is gone', async () => {
      const [gone] = lastGone().slice(1);
      expect(await kindsAfter(gone!)).toContain('malformed');
    });

    it('finds a counted line that is gone', async () => {
      const ids = [reversed.id, credited.id].map((id) => `'${id}'`).join(', ');
      const gone = `DELETE FROM report_line WHERE report_id IN (${ids})`;
      expect(await kindsAfter('DELETE FROM reference_claim', gone)).toContain('lines_differ');
    });
  },
);
