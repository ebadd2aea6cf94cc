import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../src/domain/ledger/canonical-json.js';
import { appendEntry, genesisHash, hashEntry } from '../../src/domain/ledger/hash-chain.js';
import { ledger } from '../support/ledger-notation.js';

describe('canonical JSON', () => {
  test.each([
    ['sorted keys, no white space', { b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    ['keys by UTF-16 code unit', { å: 1, Z: 2, a: 3 }, '{"Z":2,"a":3,"å":1}'],
    ['text as it is', 'æ "q" \n 😀', '"æ \\"q\\" \\n 😀"'],
    ['no minus zero', -0, '0'],
    ['the largest integer', Number.MAX_SAFE_INTEGER, '9007199254740991'],
    ['nothing inside', [{}, []], '[{},[]]'],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    ['numbers as keys, which are texts', { a: { 9: 1, 10: 2 } }, '{"a":{"10":2,"9":1}}'],
    ['order within order', { a: [{ c: 1, b: 2 }], d: 3 }, '{"a":[{"b":2,"c":1}],"d":3}'],
    ['text that JSON escapes by number', { a: '\u0001 \\u0000' }, '{"a":"\\u0001 \\\\u0000"}'],
    ['no minus zero inside', { a: -0 }, '{"a":0}'],
    ['an own key called toJSON', { toJSON: 'x' }, '{"toJSON":"x"}'],
    ['an own key called __proto__', JSON.parse('{"__proto__":1}'), '{"__proto__":1}'],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each([
    ['a fraction', { steps: [{ share: 0.35 }] }, 'steps[0].share: 0.35 is not a safe integer'],
    ['not a number', [Number.NaN], '[0]: NaN is not a safe integer'],
    ['an unsafe integer', { a: 2 ** 53 }, 'a: 9007199254740992 is not a safe integer'],
    ['undefined', { a: undefined }, 'a: undefined has no canonical form'],
    ['what is missing in a list', { a: new Array(2) }, 'a[0]: undefined has no canonical form'],
    ['a function', { toJSON: () => 'x' }, 'toJSON: function has no canonical form'],
    ['a bigint', 1n, 'value: bigint has no canonical form'],
    ['a date', { at: new Date(0) }, 'at: an object that is not plain'],
    ['a lone surrogate', { reason: '\ud800' }, 'reason: text that cannot be stored unchanged'],
    ['NUL', { reason: 'a\0' }, 'reason: text that cannot be stored unchanged'],
    ['NUL in a key', { 'a\0': 1 }, 'a\0: text that cannot be stored unchanged'],
  ])('refuses %s', (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(new TypeError(message));
  });
});

test('canonical JSON reads back as it was, whatever the text', () => {
  const storable = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(fc.dictionary(storable, fc.oneof(storable, fc.maxSafeInteger())), (value) => {
      const plain = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, v === 0 ? 0 : v]));
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      const sorted = Object.fromEntries(Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1)));
      if (!Object.keys(plain).some((key) => /^\d+$/.test(key))) {
        expect(canonicalJson(plain)).toBe(JSON.stringify(sorted));
      }
    }),
  );
});

describe('the hash chain', () => {
  const { book } = ledger`
    2024-01-01 obligation 100.00
    2024-02-01 credit P1 130.00
    2024-03-01 reverse 2`;
  const entries = book.entries();

  test('starts from the agreement and follows from entry to entry', () => {
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(entries.map(({ previousHash }) => previousHash)).toEqual([
      genesisHash('A'),
      entries[0]?.hash,
      entries[1]?.hash,
    ]);
    expect(genesisHash('A')).not.toBe(genesisHash('B'));
  });

  test('is fixed: entries already written must verify for ever', () => {
    expect(genesisHash('A')).toBe(
      'df6d46c3588350f6564a94c061a90b9eac4763ca92f6d4253f61ec62442b7ac4',
    );
    expect(entries[1]?.hash).toBe(
      'a272dbf9ecdc9b4f21334cf33b8949f55e6eeb006b7ee171fd68c5026ac21a7e',
    );
  });

  test('does not depend on the order of postings and keys, nor on columns beside the entry', () => {
    for (const entry of entries) {
      const shuffled = Object.fromEntries(Object.entries(entry).reverse()) as typeof entry;
      const postings = [...entry.postings].reverse();
      expect(hashEntry({ ...shuffled, postings, ...{ storedAs: 7 } })).toBe(entry.hash);
    }
  });

  test('survives a round trip through JSON', () => {
    for (const entry of entries) {
      expect(hashEntry(JSON.parse(JSON.stringify(entry)) as typeof entry)).toBe(entry.hash);
    }
  });

  test('never records an entry before the one it follows', () => {
    const [first] = entries;
    if (!first) throw new Error('no entry');
    const early = { ...first, id: 'next', recordedAt: '2023-12-31T23:59:59.999Z' };
    expect(appendEntry(first, early).recordedAt).toBe(first.recordedAt);
    expect(appendEntry(null, early).recordedAt).toBe(early.recordedAt);
  });

  test('refuses a calculation with a fraction', () => {
    const [first] = entries;
    if (!first) throw new Error('no entry');
    const draft = { ...first, calculation: { share: 0.35 } };
    expect(() => appendEntry(null, draft)).toThrow('calculation.share: 0.35');
  });
});
