import type { Actor } from '../../../src/access/actor.js';
import { Decision } from '../../../src/access/decision.entity.js';
import { type SealedDecision, sealDecision } from '../../../src/access/sealed-decision.js';
import { Person } from '../../../src/access/person.entity.js';
import { Agreement } from '../../../src/agreements/agreement.entity.js';
import { AgreementMilestone } from '../../../src/agreements/milestone.entity.js';
import { computeEntitlement } from '../../../src/domain/credit/compute-entitlement.js';
import { Nok } from '../../../src/domain/money/nok.js';
import { postEntitlement } from '../../../src/ledger/post-entitlement.js';
import { postObligation } from '../../../src/ledger/post-obligation.js';
import type { Database } from '../../../src/platform/database.js';
import { newId } from '../../../src/platform/ids.js';
import type { Tx } from '../../../src/platform/sql.js';
import { rulebookInForce } from '../../../src/rulebook/current-rulebook.js';
import { insert, insertSupplier, writing } from './register.js';

/** One supplier with one agreement, as a line of a table. */
type Row = [
  supplier: string,
  country: string,
  bought: string,
  areas: string[],
  obligationMillions: number,
  creditedMillions: number,
  deadlineOn: string,
];

const ROWS: readonly Row[] = [
  ['Ærfugl Forsvar AB', 'SE', 'Artilleriradar', ['sensor'], 410, 120, '2029-06-30'],
  [
    'Aalborg Marine Systems A/S',
    'DK',
    'Sonarer til kystkorvetter',
    ['underwater', 'maritime'],
    180,
    171,
    '2026-11-30',
  ],
  [
    'Kestrel Air Systems Ltd',
    'GB',
    'Kystradarkjede',
    ['missile', 'sensor'],
    640,
    212.5,
    '2030-08-31',
  ],
  [
    'Hanse Wehrtechnik GmbH',
    'DE',
    'Stridsvogner og reservedeler',
    ['materials'],
    9200,
    1430,
    '2034-12-31',
  ],
  ['Lumière Défense SA', 'FR', 'Satellittkommunikasjon', ['space'], 355, 0, '2031-03-31'],
  [
    'Adriatica Elicotteri SpA',
    'IT',
    'Redningshelikoptre',
    ['life_cycle_support'],
    2750,
    2750,
    '2027-12-31',
  ],
  [
    'Atlas Missiles Inc.',
    'US',
    'Luftvernmissiler',
    ['missile', 'ground_based_air_defence'],
    5100,
    804.25,
    '2033-05-31',
  ],
  [
    'Seoul Land Dynamics Co.',
    'KR',
    'Artilleri',
    ['ammunition_and_explosives'],
    2200,
    660,
    '2030-10-01',
  ],
  ['Suomi Optronics Oy', 'FI', 'Nattkikkerter', ['sensor'], 130, 12, '2025-12-31'],
];

/** How many agreements {@link insertPortfolio} makes: more than a page of the register. */
export const PORTFOLIO_SIZE = 30;

/**
 * Lays a portfolio of active agreements into the database, with contacts, milestones and entries of
 * the ledger, for what is tested of pages. Answers the agreements' ids in the order of the table.
 */
export async function insertPortfolio(database: Database): Promise<string[]> {
  const ids: string[] = [];
  await writing(database, async (tx) => {
    const person = await tx.findOneByOrFail(Person, { role: 'approver' });
    for (let at = 0; at < PORTFOLIO_SIZE; at += 1) {
      const [supplier, ...rest] = ROWS[at % ROWS.length]!;
      const round = Math.floor(at / ROWS.length);
      const name = round === 0 ? supplier : `${supplier.split(' ')[0]} Systems ${round + 1}`;
      ids.push(await insertOne(tx, person.id, at, [name, ...rest]));
    }
  });
  return ids;
}

async function insertOne(tx: Tx, personId: string, at: number, row: Row): Promise<string> {
  const [name, country, bought, technologyAreas, obligation, credited, deadlineOn] = row;
  const supplierId = await insertSupplier(tx, name, { country });
  await insert(tx, 'point_of_contact', {
    id: newId(),
    organisation_id: supplierId,
    title: 'Industrial cooperation office',
    email: `offset@supplier${at + 1}.example.com`,
    phone: '+44 20 7946 0101',
    last_confirmed_on: at % 5 === 3 ? null : '2026-01-15',
    version: 1,
  });
  const id = newId();
  await tx.insert(Agreement, {
    id,
    number: `ICA-2024-${String(at + 1).padStart(3, '0')}`,
    supplierId,
    kind: 'active',
    state: 'active',
    title: bought,
    percentage: '100',
    contractSum: Nok.parse(`${obligation}000000`),
    deadlineOn,
    technologyAreas,
    isPublic: true,
    preparedBy: personId,
    draftedAt: '2023-01-01T00:00:00.000Z',
    signedOn: '2023-02-01',
    activatedOn: null,
    endedOn: null,
    endReason: null,
    rulebookVersion: null,
    version: 1,
  });
  await tx.insert(AgreementMilestone, {
    id: newId(),
    agreementId: id,
    dueOn: '2025-06-30',
    title: 'First milestone',
    amount: Nok.parse(`${Math.round(obligation / 4)}000000`),
    share: null,
  });
  await post(tx, personId, id, obligation, credited);
  return id;
}

/** The obligation, and the credit in two reports of one project. */
async function post(
  tx: Tx,
  personId: string,
  agreementId: string,
  obligation: number,
  credited: number,
): Promise<void> {
  const rulebook = await rulebookInForce(tx);
  const actorAt = (at: string): Actor => ({
    personId,
    role: 'approver',
    organisationId: null,
    at,
    requestId: null,
  });
  const common = { agreementId, rulebookVersion: rulebook.version, reason: null };
  await postObligation(tx, actorAt('2023-02-01T09:00:00.000Z'), {
    ...common,
    decision: await decide(tx, personId, agreementId),
    obligation: Nok.parse(`${obligation}000000`),
    calculation: {},
    effectiveOn: '2023-02-01',
  });
  if (credited === 0) return;
  const projectId = newId();
  const lines = ['2024-03-11', '2025-09-18'].map((date, at) => ({
    lineId: String(at + 1),
    date,
    amount: Nok.ofOre(Math.round((credited * 1e8) / 2)).toString(),
    norwegian: Nok.ofOre(Math.round((credited * 1e8) / 2)).toString(),
    basis: 'other' as const,
    factor: '1',
  }));
  for (const [at, line] of lines.entries()) {
    const computed = computeEntitlement({ lines: lines.slice(0, at + 1), baselines: [] }, rulebook);
    if (!computed.ok) throw new Error(computed.refusal.message);
    await postEntitlement(tx, actorAt(`${line.date}T09:00:00.000Z`), {
      ...common,
      projectId,
      reportId: newId(),
      decision: await decide(tx, personId, agreementId),
      entitlement: computed.value.entitlement,
      calculation: computed.value.calculation,
      effectiveOn: line.date,
    });
  }
}

async function decide(tx: Tx, personId: string, objectId: string): Promise<SealedDecision> {
  const at = '2023-01-01T00:00:00.000Z';
  const decision: Decision = {
    id: newId(),
    kind: 'approve-credit',
    objectId,
    objectVersion: 1,
    change: { before: null, after: null },
    reason: 'Laid for the pages',
    state: 'approved',
    preparedBy: personId,
    preparedAt: at,
    decidedBy: personId,
    decidedAt: at,
    decisionReason: null,
  };
  await tx.insert(Decision, decision);
  return sealDecision(decision);
}
