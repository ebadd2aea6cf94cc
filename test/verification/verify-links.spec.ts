import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../src/data-source.js';
import type { Database } from '../../src/platform/database.js';
import { TestApp } from '../support/app.js';
import { engines, type Storage } from '../support/engines.js';
import { addEvent, anAcquisition } from '../support/steps/acquisitions.js';
import { aSignedAgreement, terms } from '../support/steps/agreements.js';
import { importRates } from '../support/steps/exchange-rates.js';
import { aFirm, anApprovedProject, done, parties, proposal } from '../support/steps/projects.js';
import { anOrganisation } from '../support/steps/registry.js';
import { aCredited, line } from '../support/steps/reports.js';
import { foundAfter } from '../support/tampering.js';

/** Records that the ledger has no word of, each changed by hand, and what else says otherwise. */
describe.each(engines)('verify holds records against each other on $engine', ({ newStorage }) => {
  let storage: Storage;
  let motpost: TestApp;
  let owner: Database;
  const ids = { supplier: '', other: '', firm: '', otherFirm: '', covered: '', open: '' };
  beforeAll(async () => {
    storage = await newStorage();
    motpost = await TestApp.on(storage);
    const { supplierId, firmId } = await parties(motpost);
    await importRates(motpost, [
      { currency: 'EUR', date: '2026-02-02', rate: '11.5', unit: 1 },
      { currency: 'EUR', date: '2026-02-27', rate: '11.25', unit: 1 },
    ]);
    const worth = async (amount: string) => {
      const { id } = await anAcquisition(motpost, supplierId);
      await done(addEvent(motpost, id, { amount, currency: 'EUR', date: '2026-02-03' }));
      return id;
    };
    const [covered, open] = [await worth('12000000'), await worth('500000')];
    const agreement = await aSignedAgreement(motpost, terms(supplierId, [covered]));
    const project = await anApprovedProject(motpost, proposal(agreement.id, [firmId]));
    const claimed = { ...line(firmId, '100000', '90000'), currency: 'EUR' };
    await aCredited(motpost, project.id, [claimed]);
    const otherFirm = await aFirm(motpost, 'Annen Sensor AS');
    const other = (await anOrganisation(motpost, { name: 'Osprey Ltd' })).id;
    Object.assign(ids, { supplier: supplierId, other, firm: firmId, otherFirm, covered, open });
    owner = await openDatabase(storage);
  });
  afterAll(async () => {
    await owner.close();
    await motpost.close();
  });

  it('finds nothing when nothing was done', async () => {
    expect(await foundAfter(owner)).toEqual([]);
  });

  /** Statements that change one thing, by what they change. */
  const changes = (): Record<string, [statements: string[], kind: string, message: string]> => {
    const moved = (...tables: string[]) =>
      tables.map((table) => `UPDATE ${table} SET supplier_id = '${ids.other}'`);
    const ofCovered = `id = '${ids.covered}'`;
    const ofOpen = `acquisition_id = '${ids.open}'`;
    return {
      'the supplier of an agreement': [moved('agreement'), 'links_differ', 'than its agreement'],
      'the supplier of a project': [moved('project'), 'links_differ', 'than its agreement'],
      'the supplier of a report': [moved('report'), 'links_differ', 'than its project'],
      'the supplier of a contract': [
        [`${moved('acquisition')[0]} WHERE ${ofCovered}`],
        'links_differ',
        'than its agreement',
      ],
      'the supplier everywhere': [
        moved('agreement', 'acquisition', 'project', 'report'),
        'links_differ',
        `as another supplier's`,
      ],
      'which agreement covers a contract': [
        ['UPDATE acquisition SET agreement_id = NULL, agreement_kind = NULL'],
        'links_differ',
        'says otherwise',
      ],
      'which contracts an agreement is about': [
        ['DELETE FROM agreement_acquisition'],
        'links_differ',
        'and it does not',
      ],
      'that a contract is exempt': [
        [`UPDATE acquisition SET exemption_ground = 'R-5' WHERE id = '${ids.open}'`],
        'links_differ',
        'exempt without a decision',
      ],
      'a rate to what is no number': [
        [`UPDATE exchange_rate SET rate = 'x'`, `UPDATE value_event SET rate = 'x'`],
        'value_differs',
        'at the rate quoted',
      ],
      'a value to what is no number': [
        [`UPDATE value_event SET amount = 'x'`],
        'value_differs',
        'at the rate quoted',
      ],
      'a contract to what cannot be read': [
        [`UPDATE acquisition SET technology_areas = 'x'`],
        'coverage_differs',
        'cannot be decided on',
      ],
      'a claim to what is no number': [
        [`UPDATE report_line SET amount = 'x'`],
        'lines_differ',
        'at the rate quoted',
      ],
      'the factor of a project': [
        [`UPDATE project_factor SET factor = '5'`],
        'terms_differ',
        'than were decided',
      ],
      'the baseline of a project': [
        [`INSERT INTO project_baseline SELECT id, 2026, 100 FROM project`],
        'terms_differ',
        'than were decided',
      ],
      'that a project was approved': [
        [`UPDATE decision SET state = 'rejected' WHERE kind = 'approve-project'`],
        'terms_differ',
        'than were decided',
      ],
      'a value in kroner': [
        ['UPDATE value_event SET nok = nok + 1'],
        'value_differs',
        'event TEST',
      ],
      'a rate': [[`UPDATE value_event SET rate = '1.15'`], 'value_differs', 'at the rate quoted'],
      'the rate with its quotation': [
        [
          `UPDATE exchange_rate SET rate = '1.15'`,
          `UPDATE value_event SET rate = '1.15', nok = nok / 10`,
        ],
        'coverage_differs',
        'on other facts',
      ],
      'a value in kroner and in its currency': [
        [`UPDATE value_event SET amount = '50000', nok = nok / 10 WHERE ${ofOpen}`],
        'coverage_differs',
        'on other facts',
      ],
      'that a value was taken back': [
        [`UPDATE value_event SET state = 'cancelled' WHERE ${ofOpen}`],
        'coverage_differs',
        'on other facts',
      ],
      'an expected value to a signed one': [
        [`UPDATE value_event SET status = 'expected' WHERE ${ofOpen}`],
        'value_differs',
        'event TEST',
      ],
      'the coverage of a contract': [
        [`UPDATE acquisition SET coverage = 'exempt' WHERE id = '${ids.open}'`],
        'coverage_differs',
        'is exempt, decided anew it is ',
      ],
      'the coverage with its decision': [
        [
          `UPDATE acquisition SET coverage = 'exempt' WHERE id = '${ids.open}'`,
          `UPDATE coverage_decision SET coverage = 'exempt' WHERE ${ofOpen}`,
        ],
        'coverage_differs',
        'is exempt, decided anew it is ',
      ],
      'the last coverage decision': [
        [`UPDATE acquisition SET coverage_number = coverage_number - 1 WHERE ${ofCovered}`],
        'coverage_differs',
        'does not name its last decision',
      ],
      'that a contract is worth what was agreed': [
        [`UPDATE acquisition SET agreed_value_differs = NOT agreed_value_differs`],
        'coverage_differs',
        'is marked wrongly as worth',
      ],
      'that a contract has passed the threshold': [
        [`UPDATE acquisition SET threshold_passed = NOT threshold_passed`],
        'coverage_differs',
        'is marked wrongly as over',
      ],
      'the participant of a line': [
        [`UPDATE report_line SET participant_id = '${ids.otherFirm}'`],
        'lines_differ',
        'no such answer',
      ],
      'the participant of a line that was not answered': [
        [`UPDATE report_line SET state = 'claimed', participant_id = '${ids.otherFirm}'`],
        'lines_differ',
        'not claimed by it',
      ],
      'the reference of a line': [
        [`UPDATE report_line SET reference = 'INV-X'`],
        'lines_differ',
        'not claimed by it',
      ],
      'that a line was disputed': [
        [`UPDATE report_line SET state = 'disputed'`],
        'lines_differ',
        'no such answer',
      ],
      'what was claimed in kroner': [
        ['UPDATE report_line SET claimed = claimed + 1'],
        'lines_differ',
        'at the rate quoted',
      ],
      'what was claimed': [
        [
          `UPDATE report_line SET amount = '200000', claimed = claimed * 2, claimed_exact = '2250000'`,
        ],
        'lines_differ',
        'accepted at another amount',
      ],
    };
  };

  it.each(Object.keys(changes()))('finds that somebody changed %s', async (what) => {
    const [statements, kind, message] = changes()[what]!;
    expect(await foundAfter(owner, ...statements)).toContainEqual([
      kind,
      expect.stringContaining(message),
    ]);
  });
});
