import { readFileSync } from 'node:fs';
import { addValueEvent } from '../acquisitions/add-value-event.js';
import type { Channel, Regime } from '../acquisitions/acquisition.entity.js';
import { registerAcquisition } from '../acquisitions/register-acquisition.js';
import type { ValueEventStatus } from '../acquisitions/value-event.entity.js';
import { importExchangeRates } from '../exchange-rates/import-exchange-rates.js';
import { parseRecords } from '../platform/csv/parse-records.js';
import { registerOrganisation } from '../registry/register-organisation.js';
import { exempt } from './tell-acquisition.js';
import type { Stage } from './stage.js';
import { FIRST_DAY } from './tell-organisations.js';

const RATES_FILE = 'seed/public-awards/norges-bank-rates.csv';
const AWARDS_FILE = 'seed/public-awards/public-awards.csv';
/** The day on which the notices were read: later than any of them. */
const READ_ON = '2026-11-02';

interface Award {
  event_id: string;
  supplier: string;
  country: string;
  date: string;
  amount: string;
  currency: string;
  status: ValueEventStatus;
  channel: Channel;
  shared: string;
  regime: Regime;
}

export function tellRates(stage: Stage): void {
  stage.on(FIRST_DAY, async () => {
    const rows = rowsOf<{ date: string; currency: string; rate: string; unit: string }>(RATES_FILE);
    await stage.must(importExchangeRates, await stage.staff('officer', READ_ON), {
      source: 'Norges Bank, middle rates',
      rates: rows.map((row) => ({ ...row, unit: Number(row.unit) })),
    });
  });
}

/**
 * Tells the real public awards, and says in their titles what they are: notices of several countries'
 * buyers that show the accumulation on real figures, and no Norwegian obligation.
 */
export function tellPublicAwards(stage: Stage): void {
  stage.on(READ_ON, async () => {
    const officer = await stage.staff('officer', READ_ON);
    const supplierIds = new Map<string, string>();
    for (const award of rowsOf<Award>(AWARDS_FILE)) {
      const { supplier: name, country } = award;
      let supplierId = supplierIds.get(name);
      if (supplierId === undefined) {
        const kind = country === 'NO' ? 'norwegian-industry' : 'supplier';
        const made = await stage.must(registerOrganisation, officer, { name, kind, country });
        supplierId = made.id;
        supplierIds.set(name, supplierId);
      }
      const { id } = await stage.must(registerAcquisition, officer, {
        reference: `NOTICE-${award.event_id}`,
        title: `Offentlig kunngjøring ${award.event_id}: eksempel fra åpne data, ingen norsk forpliktelse`,
        supplier: { id: supplierId },
        channel: award.channel,
        shared: award.shared === 'true',
        regime: award.regime,
      });
      const { status, date, amount, currency, regime } = award;
      await stage.must(addValueEvent, officer, {
        id,
        kind: 'signing',
        status,
        date,
        amount,
        currency,
      });
      if (regime === 'foa') {
        const reason = 'The notice says that it is carried out under FOA.';
        await exempt(stage, id, { ground: 'R-5', on: READ_ON, reason });
      }
    }
  });
}

function rowsOf<Row>(file: string): Row[] {
  const [header, ...records] = parseRecords(readFileSync(file, 'utf8')).records;
  return records.map(
    ({ fields }) => Object.fromEntries(header!.fields.map((name, at) => [name, fields[at]])) as Row,
  );
}
