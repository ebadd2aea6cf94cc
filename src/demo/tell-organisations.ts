import { addIdentifier } from '../registry/add-identifier.js';
import { registerOrganisation } from '../registry/register-organisation.js';
import type { DemoOrganisation } from './demo-files.js';
import type { Stage } from './stage.js';

/** The day before every story begins. */
export const FIRST_DAY = '2016-01-04';

/** Tells the Norwegian organisations; answers their keys by the name that the files give them. */
export function tellOrganisations(
  stage: Stage,
  organisations: readonly DemoOrganisation[],
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  stage.on(FIRST_DAY, async () => {
    const officer = await stage.staff('officer', FIRST_DAY);
    for (const { key, name, kind, number } of organisations) {
      const { id } = await stage.must(registerOrganisation, officer, { name, kind, country: 'NO' });
      await stage.must(addIdentifier, officer, {
        id,
        scheme: 'no-orgnr',
        value: number,
        source: 'The synthetic series of organisation numbers',
      });
      ids.set(key, id);
      // The demo's firm user acts for the first of them.
      if (ids.size === 1) await stage.memberOf('firm', id, FIRST_DAY, 'firm');
    }
  });
  return ids;
}
