import { describe, expect, it } from '@jest/globals';
import { searchKeyOf, sortKeyOf } from '../../src/registry/name-keys.js';

describe('the keys of a name', () => {
  it('order as the Norwegian alphabet does', () => {
    const names = [
      ...['Aaberg', 'Aalborg', 'Adler', 'Àlava', 'Ærfugl', 'Ärna', 'Øresund', 'Öresund Z', 'Ørn'],
      ...['Åse', 'Aase Nord', 'Zenit', 'Żubr', 'Łódź', 'Lodge', 'Lund', 'Ðrangey', 'Đakovo'],
      ...['Dover', 'Þór', 'Thor Z', 'Tidal', 'Œuvre', 'Űr', 'Über', 'Yara', 'Wærn', 'Vik', '3M'],
    ];
    const collator = new Intl.Collator('nb', { sensitivity: 'base', ignorePunctuation: true });
    const byKey = [...names].sort((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));
    const wrong = byKey.filter((name, at) => at > 0 && collator.compare(byKey[at - 1]!, name) > 0);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['ÆRFUGL-Ødegård  A/S', 'ærfugl ødegård a s'],
    ['Ødegaard', 'ødegård'],
    ['A\u030ase', 'åse'],
    ['Zéphyr & Cie', 'zephyr cie'],
    ['Łódź Żubr', 'lodz zubr'],
    ['Þór Đorđe', 'thor dorde'],
    ['"Radar*" 100 %', 'radar 100'],
    ['三菱', ''],
  ])('%s is found as %s', (name, key) => expect(searchKeyOf(name)).toBe(key));
});
