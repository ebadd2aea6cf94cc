import { columnsOf } from '../platform/http/csv-columns.js';
import type { CsvColumn } from '../platform/http/csv.js';
import type { AcquisitionItem, UncoveredAcquisition } from './acquisition.view.js';

const { plain, text } = columnsOf<AcquisitionItem>();
const uncovered = columnsOf<UncoveredAcquisition>();

/** Lists of acquisitions as CSV. */
export const acquisitionColumns = [
  ...plain('id'),
  ...text('reference', 'title'),
  ...plain('supplier.id'),
  ...text('supplier.name'),
  ...plain('supplier.country', 'channel', 'shared', 'regime', 'technologyAreas', 'agreement.id'),
  ...plain('agreement.kind', 'exemption.ground', 'exemption.decisionId', 'coverage'),
  ...plain('agreedValueDiffers', 'version'),
];

/** With the reasons, in words one after the other. */
export const uncoveredColumns: CsvColumn<UncoveredAcquisition>[] = [
  ...acquisitionColumns,
  ...uncovered.plain('rules', 'decidedAt'),
  {
    heading: 'evidence',
    kind: 'text',
    of: ({ evidence }) => evidence.map(({ text }) => text).join(' '),
  },
];
