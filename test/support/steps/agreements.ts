import type { DecisionView } from '../../../src/access/decision.view.js';
import type { AgreementView } from '../../../src/agreements/agreement.view.js';
import type { Answer, TestApp, Who } from '../app.js';
import { done } from './projects.js';

export const AGREEMENTS = '/api/v1/agreements';

let numbered = 0;

/** Terms that nothing is wrong with. */
export function terms(supplierId: string, acquisitionIds: string[], more: object = {}): object {
  numbered += 1;
  return {
    number: `ICA-${numbered}`,
    supplierId,
    kind: 'active',
    title: 'Air surveillance radar',
    percentage: '80',
    deadlineOn: '2034-12-31',
    technologyAreas: ['underwater'],
    isPublic: true,
    milestones: [],
    acquisitionIds,
    ...more,
  };
}

export function drafted(motpost: TestApp, wanted: object): Promise<AgreementView> {
  return done(motpost.call<AgreementView>('officer', 'POST', AGREEMENTS, wanted));
}

export function readAgreement(motpost: TestApp, id: string): Promise<AgreementView> {
  return done(motpost.call<AgreementView>('officer', 'GET', `${AGREEMENTS}/${id}`));
}

/** Takes a step on an agreement from the version it has now. */
export async function step<Body = AgreementView>(
  motpost: TestApp,
  who: Who,
  id: string,
  name: string,
  body: object,
): Promise<Answer<Body>> {
  const { version } = await readAgreement(motpost, id);
  const match = { 'if-match': `"${version}"` };
  return motpost.call<Body>(who, 'POST', `${AGREEMENTS}/${id}/${name}`, body, match);
}

/** Prepares something as the officer and answers the decision to be made. */
export function prepared(
  motpost: TestApp,
  id: string,
  name: string,
  body: object,
): Promise<DecisionView> {
  const reason = 'As agreed with the supplier.';
  return done(step<DecisionView>(motpost, 'officer', id, name, { reason, ...body }));
}

/** Approves what is prepared, as the approver. */
export function approve<Body = AgreementView>(
  motpost: TestApp,
  id: string,
  what: string,
  decision: { readonly id: string },
  headers: Record<string, string> = {},
): Promise<Answer<Body>> {
  const url = `${AGREEMENTS}/${id}/${what}/approve`;
  return motpost.call<Body>('approver', 'POST', url, { decisionId: decision.id }, headers);
}

/** An agreement as its terms say, drafted, prepared and signed. */
export async function aSignedAgreement(
  motpost: TestApp,
  wanted: object,
  signedOn = '2026-02-10',
): Promise<AgreementView> {
  const { id } = await drafted(motpost, wanted);
  const decision = await prepared(motpost, id, 'signing-proposals', { signedOn });
  return done(approve(motpost, id, 'signing', decision));
}
