import { addValueEvent } from '../acquisitions/add-value-event.js';
import { approveExemption } from '../acquisitions/approve-exemption.js';
import { proposeExemption } from '../acquisitions/propose-exemption.js';
import { registerAcquisition } from '../acquisitions/register-acquisition.js';
import type { IsoDate } from '../domain/time/iso-date.js';
import type { DemoAcquisition, DemoExemption } from './demo-files.js';
import type { Stage } from './stage.js';

/** Tells an acquisition: registered on the day of its first event, its value event by event. */
export function tellAcquisition(
  stage: Stage,
  supplierId: () => string,
  acquisition: DemoAcquisition,
  ids: Map<string, string>,
): void {
  const { reference, title, channel, shared, regime, areas, events } = acquisition;
  const registeredOn = firstOf(events.map(({ date }) => date));
  stage.on(registeredOn, async () => {
    const made = await stage.must(registerAcquisition, await stage.staff('officer', registeredOn), {
      reference,
      title,
      supplier: { id: supplierId() },
      channel: channel ?? 'direct',
      shared: shared ?? false,
      regime: regime ?? 'defence',
      technologyAreas: areas ?? [],
    });
    ids.set(reference, made.id);
  });
  for (const event of events) {
    // What is expected is known from the first day.
    const on = event.status === 'expected' ? registeredOn : event.date;
    stage.on(on, async () => {
      const officer = await stage.staff('officer', on);
      const id = ids.get(reference) ?? '';
      await stage.must(addValueEvent, officer, { ...event, id });
    });
  }
  if (acquisition.exemption === undefined) return;
  const { exemption } = acquisition;
  stage.on(exemption.on, () => exempt(stage, ids.get(reference) ?? '', exemption));
}

/** Two people decide that an acquisition is outside the duty. */
export async function exempt(
  stage: Stage,
  id: string,
  { on, ground, reason }: DemoExemption,
): Promise<void> {
  const officer = await stage.staff('officer', on);
  const { decisionId } = await stage.must(proposeExemption, officer, { id, ground, reason });
  await stage.must(approveExemption, await stage.staff('approver', on), { id, decisionId });
}

function firstOf(dates: readonly IsoDate[]): IsoDate {
  return dates.reduce((first, date) => (date < first ? date : first));
}
