import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgreementPage } from '../../src/agreements/agreement.view.js';
import { TestApp, type Who } from '../support/app.js';
import { engines } from '../support/engines.js';
import { anAcquisition } from '../support/steps/acquisitions.js';
import { AGREEMENTS, aSignedAgreement, drafted, terms } from '../support/steps/agreements.js';
import { aValueEvent } from '../support/steps/contracts.js';
import { done } from '../support/steps/projects.js';
import { actsFor, anOrganisation } from '../support/steps/registry.js';

describe.each(engines)('the search for an agreement on $engine', ({ newStorage }) => {
  let motpost: TestApp;
  beforeAll(async () => {
    motpost = await TestApp.start(newStorage);
    const { id: ærfugl } = await anOrganisation(motpost, { name: 'Ærfugl-Ødegaard Systems' });
    const { id: kestrel } = await anOrganisation(motpost, { name: 'Kestrel Air' });
    const contract = async (supplierId: string, title: string) => {
      const { id } = await anAcquisition(motpost, supplierId, { title });
      await aValueEvent(motpost, id, '125000000.00');
      return [id];
    };
    const radar = await contract(ærfugl, 'Åpen radar');
    const sonar = await contract(kestrel, 'Passive sonar');
    await aSignedAgreement(motpost, terms(ærfugl, radar, { number: 'ISA-2026/AA-101' }));
    await drafted(motpost, terms(kestrel, sonar, { number: 'ISA-2026-102' }));
    await aSignedAgreement(motpost, terms(kestrel, sonar, { number: 'ISA-2026-103' }));
    await actsFor(motpost, 'supplier', kestrel);
  });
  afterAll(() => motpost.close());

  const found = async (q: string, who: Who = 'auditor') => {
    const url = `${AGREEMENTS}?q=${encodeURIComponent(q)}`;
    const { items } = await done(motpost.call<AgreementPage>(who, 'GET', url));
    return items.map(({ number }) => number.slice(-3)).join(' ');
  };

  it.each([
    ['isa-2026-102', '102'],
    ['ISA 2026', '103 102 101'],
    ['2026/10', '103 102'],
    ['AA-101', '101'],
    ['ærfugl ødegård', '101'],
    ['KESTREL', '103 102'],
    ['aapen', '101'],
    ['SONAR', '103 102'],
    ['nobody', ''],
    ['%', ''],
    ['_', ''],
  ])('%s finds: %s', async (q, numbers) => expect(await found(q)).toBe(numbers));

  it('shows a supplier no more than it may see', async () => {
    expect(await found('2026', 'supplier')).toBe('103');
    expect(await found('radar', 'supplier')).toBe('');
  });
});
