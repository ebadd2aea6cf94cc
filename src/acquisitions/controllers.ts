import { AcquisitionsController } from './acquisitions.controller.js';
import { ExemptionsController } from './exemptions.controller.js';
import { SupplierCoverageController } from './supplier-coverage.controller.js';
import { ValueEventsController } from './value-events.controller.js';

/** Everything that is served about acquisitions and their coverage. */
export const acquisitionControllers = [
  AcquisitionsController,
  ValueEventsController,
  ExemptionsController,
  SupplierCoverageController,
];
