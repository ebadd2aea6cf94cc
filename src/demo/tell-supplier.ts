import { approveSurplusMove } from '../agreements/approve-surplus-move.js';
import { proposeSurplusMove } from '../agreements/propose-surplus-move.js';
import { addIdentifier } from '../registry/add-identifier.js';
import { addPointOfContact } from '../registry/add-point-of-contact.js';
import { changePointOfContact } from '../registry/change-point-of-contact.js';
import { confirmPointOfContact } from '../registry/confirm-point-of-contact.js';
import { reportBrokenContact } from '../registry/contact-reports/report-broken-contact.js';
import { registerOrganisation } from '../registry/register-organisation.js';
import type { DemoAgreement, DemoSupplier } from './demo-files.js';
import type { Stage } from './stage.js';
import { tellAcquisition } from './tell-acquisition.js';
import { tellAgreement } from './tell-agreement.js';
import { FIRST_DAY } from './tell-organisations.js';
import { tellProject } from './tell-project.js';

/** Tells one supplier: who it is, what it sold, what it owes, and what it did about it. */
export function tellSupplier(
  stage: Stage,
  supplier: DemoSupplier,
  number: number,
  organisationIds: ReadonlyMap<string, string>,
): void {
  let id = '';
  const supplierId = () => id;
  const { name, country, identifier, contact, user } = supplier;
  stage.on(FIRST_DAY, async () => {
    const officer = await stage.staff('officer', FIRST_DAY);
    const kind = country === 'NO' ? 'norwegian-industry' : 'supplier';
    ({ id } = await stage.must(registerOrganisation, officer, { name, kind, country }));
    await stage.must(addIdentifier, officer, { id, ...identifier });
  });
  if (contact !== undefined) tellContact(stage, supplierId, contact);

  const acquisitionIds = new Map<string, string>();
  for (const acquisition of supplier.acquisitions) {
    tellAcquisition(stage, supplierId, acquisition, acquisitionIds);
  }
  const tell = (agreement: DemoAgreement) => {
    const ofYear = agreement.draftedOn.slice(0, 4);
    const agreementNumber = `ISA-${ofYear}-${String(number).padStart(3, '0')}`;
    const agreementId = tellAgreement(
      stage,
      agreementNumber,
      supplierId,
      agreement,
      acquisitionIds,
    );
    const parties = { supplierId, user, organisationIds };
    for (const project of agreement.projects ?? []) {
      tellProject(stage, parties, agreementId, project);
    }
    return agreementId;
  };
  const from = supplier.agreement && tell(supplier.agreement);
  const to = supplier.secondAgreement && tell(supplier.secondAgreement);
  if (from && to && supplier.surplusMove) tellSurplusMove(stage, from, to, supplier.surplusMove);
}

function tellContact(
  stage: Stage,
  supplierId: () => string,
  { confirmedOn, changed, reported, ...content }: NonNullable<DemoSupplier['contact']>,
): void {
  let contactId = '';
  stage.on(confirmedOn, async () => {
    const officer = await stage.staff('officer', confirmedOn);
    const id = supplierId();
    const added = await stage.must(addPointOfContact, officer, { id, ...content });
    const [contact] = added.pointsOfContact;
    if (contact === undefined) throw new Error('the demo has no contact to confirm');
    contactId = contact.id;
    const { version } = contact;
    await stage.must(confirmPointOfContact, officer, { id, contactId, version });
  });
  if (changed !== undefined) {
    const { on, email } = changed;
    stage.on(on, async () => {
      const officer = await stage.staff('officer', on);
      const contact = { id: supplierId(), contactId };
      const version = await stage.versionOf('point_of_contact', contactId);
      await stage.must(changePointOfContact, officer, { ...content, ...contact, version, email });
      const confirmed = { ...contact, version: version + 1 };
      await stage.must(confirmPointOfContact, officer, confirmed);
    });
  }
  if (reported === undefined) return;
  const { on, ...broken } = reported;
  stage.on(on, async () => {
    const report = { ...broken, organisationId: supplierId(), contactId };
    await stage.must(reportBrokenContact, stage.anybody(on), report);
  });
}

function tellSurplusMove(
  stage: Stage,
  from: () => string,
  to: () => string,
  { amount, on, reason }: NonNullable<DemoSupplier['surplusMove']>,
): void {
  stage.on(on, async () => {
    const officer = await stage.staff('officer', on);
    const id = from();
    const version = await stage.versionOf('agreement', id);
    const input = { id, version, toAgreementId: to(), amount, reason };
    const { id: decisionId } = await stage.must(proposeSurplusMove, officer, input);
    await stage.must(approveSurplusMove, await stage.staff('approver', on), { id, decisionId });
  });
}
