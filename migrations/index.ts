import { Registry1730000000001 } from './1730000000001-registry.js';
import { Access1730000000002 } from './1730000000002-access.js';

/** Every migration, in order. */
export const migrations = [Registry1730000000001, Access1730000000002];
