import type { DecisionView } from '../../../src/access/decision.view.js';
import type { ProjectView } from '../../../src/projects/project.view.js';
import type { Answer, TestApp, Who } from '../app.js';
import { actsFor, anOrganisation, ORGANISATIONS } from './registry.js';

export const PROJECTS = '/api/v1/projects';

/** A supplier with its demo person bound to it, and a Norwegian firm with its own. */
export interface Parties {
  supplierId: string;
  firmId: string;
}

export async function parties(motpost: TestApp): Promise<Parties> {
  const supplierId = (await anOrganisation(motpost)).id;
  const firmId = await aFirm(motpost, 'Fjordlyd Sensor AS', '974761076');
  await actsFor(motpost, 'supplier', supplierId);
  await actsFor(motpost, 'firm', firmId);
  return { supplierId, firmId };
}

/** A Norwegian firm, with an organisation number where one is given. */
export async function aFirm(motpost: TestApp, name: string, number?: string): Promise<string> {
  const { id } = await anOrganisation(motpost, { name, kind: 'norwegian-industry', country: 'NO' });
  if (number !== undefined) {
    const body = { scheme: 'no-orgnr', value: number, source: 'Register of companies' };
    await done(motpost.call('officer', 'POST', `${ORGANISATIONS}/${id}/identifiers`, body));
  }
  return id;
}

/** A proposal that nothing is wrong with. */
export function proposal(agreementId: string, participantIds: string[], more: object = {}): object {
  return { agreementId, ...content(participantIds, more) };
}

/** What a proposal says, without where it belongs. */
export function content(participantIds: string[], more: object = {}): object {
  return {
    kind: 'research_and_development',
    title: 'Passive sonar for shallow water',
    participantIds,
    technologyArea: 'underwater',
    armedForcesNeed: 'Detects submarines in fjords.',
    valueBasis: 'production',
    causality: 'The supplier took the initiative under the agreement.',
    evidence: [{ date: '2025-11-20', reference: 'Minutes of the kick-off meeting' }],
    continuity: 'new',
    plannedNorwegianShare: '0.45',
    ...more,
  };
}

/** The answer, or an error that shows what was answered instead. */
export async function done<Body>(call: Promise<Answer<Body>>): Promise<Body> {
  const answer = await call;
  if (answer.status >= 300) throw new Error(`${answer.status} ${answer.text}`);
  return answer.body;
}

/** Takes a step on a project from the version it has now. */
export async function step<Body = ProjectView>(
  motpost: TestApp,
  who: Who,
  id: string,
  name: string,
  body: object = {},
): Promise<Answer<Body>> {
  const read = await motpost.call('officer', 'GET', `${PROJECTS}/${id}`);
  const match = { 'if-match': read.headers.etag ?? '' };
  return motpost.call<Body>(who, 'POST', `${PROJECTS}/${id}/${name}`, body, match);
}

/** A project as its proposal says, proposed, assessed and approved. */
export async function anApprovedProject(
  motpost: TestApp,
  proposed: object,
  assessment: object = {},
): Promise<ProjectView> {
  const { id } = await done(motpost.call<ProjectView>('supplier', 'POST', PROJECTS, proposed));
  await done(step(motpost, 'supplier', id, 'propose'));
  const reason = 'Meets a need of the Navy, and is causal.';
  const decision = await done(
    step<DecisionView>(motpost, 'officer', id, 'assess', { reason, ...assessment }),
  );
  return done(step(motpost, 'approver', id, 'approve', { decisionId: decision.id }));
}
