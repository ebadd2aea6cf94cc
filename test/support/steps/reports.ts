import type { DecisionView } from '../../../src/access/decision.view.js';
import type { ReportView } from '../../../src/reports/report.view.js';
import type { Answer, TestApp, Who } from '../app.js';
import { done } from './projects.js';

export const REPORTS = '/api/v1/reports';

let invoices = 0;

/** A line in kroner that nothing is wrong with, and whose reference nobody else has. */
export function line(participantId: string, amount: string, norwegianAmount: string): object {
  invoices += 1;
  return {
    date: '2026-02-27',
    participantId,
    description: 'Hydrophone arrays',
    reference: `INV-${invoices}`,
    amount,
    currency: 'NOK',
    norwegianAmount,
  };
}

/** Takes a step on a report from the version it has now. */
export async function onReport<Body = ReportView>(
  motpost: TestApp,
  who: Who,
  id: string,
  name: string,
  body: object = {},
  headers: Record<string, string> = {},
): Promise<Answer<Body>> {
  const { version } = await reportNow(motpost, id);
  const all = { 'if-match': `"${version}"`, ...headers };
  return motpost.call<Body>(who, 'POST', `${REPORTS}/${id}/${name}`, body, all);
}

/** A report as staff see it now. */
export function reportNow(motpost: TestApp, id: string): Promise<ReportView> {
  return done(motpost.call<ReportView>('auditor', 'GET', `${REPORTS}/${id}`));
}

export async function aDraft(
  motpost: TestApp,
  projectId: string,
  lines: object[],
): Promise<ReportView> {
  const body = { projectId, title: 'A half year', lines };
  return done(motpost.call<ReportView>('supplier', 'POST', REPORTS, body));
}

export async function aSubmitted(
  motpost: TestApp,
  projectId: string,
  lines: object[],
): Promise<ReportView> {
  const { id } = await aDraft(motpost, projectId, lines);
  return done(onReport(motpost, 'supplier', id, 'submit'));
}

/** Submits, lets the firm confirm every line, and verifies: answers what waits for approval. */
export async function aVerified(
  motpost: TestApp,
  projectId: string,
  lines: object[],
): Promise<{ id: string; decision: DecisionView }> {
  const submitted = await aSubmitted(motpost, projectId, lines);
  for (const { id } of submitted.lines) {
    await done(motpost.call('firm', 'POST', `/api/v1/own-lines/${id}/confirm`));
  }
  const decision = await verify(motpost, submitted.id);
  return { id: submitted.id, decision };
}

export function verify(motpost: TestApp, id: string, lines: object[] = []): Promise<DecisionView> {
  const body = { lines, reason: 'Invoices seen.' };
  return done(onReport<DecisionView>(motpost, 'officer', id, 'verify', body));
}

export function approve(
  motpost: TestApp,
  { id, decision }: { id: string; decision: DecisionView },
  headers: Record<string, string> = {},
): Promise<Answer<ReportView>> {
  return onReport(motpost, 'approver', id, 'approve', { decisionId: decision.id }, headers);
}

/** A report that has gone all the way to credit. */
export async function aCredited(
  motpost: TestApp,
  projectId: string,
  lines: object[],
): Promise<ReportView> {
  return done(approve(motpost, await aVerified(motpost, projectId, lines)));
}
