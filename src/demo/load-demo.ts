import { Organisation } from '../registry/organisation.entity.js';
import type { Database } from '../platform/database.js';
import { readDemoOrganisations, readDemoSuppliers } from './demo-files.js';
import { Stage } from './stage.js';
import { tellOrganisations } from './tell-organisations.js';
import { tellPublicAwards, tellRates } from './tell-public-awards.js';
import { tellSupplier } from './tell-supplier.js';

/**
 * Fills an empty database with the demo: invented suppliers in every state, and facts from real
 * public award notices, all through the use cases. Does nothing where anything is registered.
 */
export async function loadDemo(database: Database): Promise<boolean> {
  const used = await database.read((tx) => tx.existsBy(Organisation, {}));
  if (used) return false;
  const stage = new Stage(database);
  tellRates(stage);
  const organisationIds = tellOrganisations(stage, readDemoOrganisations());
  readDemoSuppliers().forEach((supplier, index) => {
    tellSupplier(stage, supplier, index + 1, organisationIds);
  });
  tellPublicAwards(stage);
  await stage.play();
  return true;
}
