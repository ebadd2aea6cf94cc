import type { AcquisitionWritten } from '../../../src/acquisitions/acquisition.view.js';
import type { Answer, TestApp, Who } from '../app.js';

export const ACQUISITIONS = '/api/v1/acquisitions';

let registered = 0;

/** Registers an acquisition of a supplier. */
export async function anAcquisition(
  motpost: TestApp,
  supplierId: string,
  more: object = {},
): Promise<AcquisitionWritten> {
  registered += 1;
  const made = await motpost.call<AcquisitionWritten>('officer', 'POST', ACQUISITIONS, {
    reference: `TEST-${String(registered).padStart(4, '0')}`,
    title: 'A purchase',
    supplier: { id: supplierId },
    channel: 'direct',
    shared: false,
    regime: 'defence',
    ...more,
  });
  if (made.status !== 201) throw new Error(made.text);
  return made.body;
}

export interface EventSaid {
  kind?: string;
  status?: string;
  date: string;
  amount: string | null;
  currency?: string;
  foreignAmount?: string | null;
}

/** A signed event in kroner, unless something else is said. */
export function anEvent(said: EventSaid): object {
  return { kind: 'signing', status: 'signed', currency: 'NOK', ...said };
}

/** Adds a value event, whatever becomes of it. */
export function addEvent(
  motpost: TestApp,
  acquisitionId: string,
  said: EventSaid,
): Promise<Answer<AcquisitionWritten>> {
  const url = `${ACQUISITIONS}/${acquisitionId}/value-events`;
  return motpost.call('officer', 'POST', url, anEvent(said));
}

/** An acquisition with one event. */
export async function aPurchase(
  motpost: TestApp,
  supplierId: string,
  said: EventSaid,
  more: object = {},
): Promise<AcquisitionWritten> {
  const { id } = await anAcquisition(motpost, supplierId, more);
  const added = await addEvent(motpost, id, said);
  if (added.status !== 201) throw new Error(added.text);
  return added.body;
}

export async function theAcquisition(
  motpost: TestApp,
  id: string,
  who: Who = 'auditor',
): Promise<AcquisitionWritten> {
  return (await motpost.call<AcquisitionWritten>(who, 'GET', `${ACQUISITIONS}/${id}`)).body;
}

/** Asks for a change of an event, or its cancellation, from a version. */
export function settleEvent(
  motpost: TestApp,
  step: { acquisition: AcquisitionWritten; eventId?: string; version?: number },
  body: EventSaid | object,
): Promise<Answer<AcquisitionWritten>> {
  const { acquisition, eventId = acquisition.events[0]?.id, version = acquisition.version } = step;
  const isChange = 'amount' in body && 'date' in body;
  const url = `${ACQUISITIONS}/${acquisition.id}/value-events/${eventId}`;
  return motpost.call(
    'officer',
    isChange ? 'PUT' : 'POST',
    isChange ? url : `${url}/cancellation`,
    { reason: 'It was recorded wrongly.', ...(isChange ? anEvent(body) : body) },
    { 'if-match': `"${version}"` },
  );
}
