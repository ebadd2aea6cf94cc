import { describe, expect, it } from '@jest/globals';
import {
  identifierOf,
  type IdentifierScheme,
  readIdentifier,
} from '../../src/domain/identity/identifier.js';
import { looksLikeRoleMailbox } from '../../src/domain/identity/role-mailbox.js';

/** What is written, and what is kept; a value that is refused has no second column. */
const cases: Record<IdentifierScheme, [string, string?][]> = {
  'no-orgnr': [
    ['123456785', '123456785'],
    ['123 456 785', '123456785'],
    ['123\u00a0456\u00a0785', '123456785'],
    ['NO 123 456 785 MVA', '123456785'],
    ['no123456785mva', '123456785'],
    ['123456784'],
    ['123456786'],
    ['213456785'], // two digits changed places
    ['12345678'],
    ['1234567855'],
    ['000000000'], // passes modulus 11 and is nobody's
    ['100000008', '100000008'],
    ['100000300'], // modulus 11 asks for the check digit 10, which is not one
    ['12345678X'],
  ],
  lei: [
    ['529900T8BM49AURSDO55', '529900T8BM49AURSDO55'],
    ['529900t8bm49aursdo55', '529900T8BM49AURSDO55'],
    ['5299 00T8 BM49 AURS DO55', '529900T8BM49AURSDO55'],
    ['529900T8BM49AURSDO56'],
    ['529900T8BM49AURSOD55'],
    ['529900T8BM49AURSDO5'],
    ['529900T8BM49AURSDOAB'],
  ],
  ncage: [
    ['N1234', 'N1234'],
    ['0a1b2', '0A1B2'],
    ['1234B', '1234B'],
    ['A12BH', 'A12BH'],
    ['I9001', 'I9001'],
    ['N12O4'],
    ['N1I34'],
    ['N123'],
    ['N12345'],
  ],
  vat: [
    ['GB123456789', 'GB123456789'],
    ['GB 123 4567 89', 'GB123456789'],
    ['GBGD001', 'GBGD001'],
    ['GBGD500'],
    ['GBHA599', 'GBHA599'],
    ['GBHA499'],
    ['NO123456785MVA', 'NO123456785MVA'],
    ['NO123456786MVA'],
    ['NO123456785'],
    ['SE123456789001', 'SE123456789001'],
    ['SE123456789002'],
    ['DE123456789', 'DE123456789'],
    ['DE023456789'],
    ['CHE-123.456.789 MWST', 'CHE123456789MWST'],
    ['NL123456789B01', 'NL123456789B01'],
    ['FRXX123456789', 'FRXX123456789'],
    ['FRIO123456789'],
    ['US123456789'],
    ['123456789'],
  ],
  uei: [
    ['ABC123DEF456', 'ABC123DEF456'],
    ['1BC123DEF456', '1BC123DEF456'],
    ['0BC123DEF456'],
    ['ABC123DEI456'],
    ['ABC123DEO456'],
    ['ABC123DEF45'],
    ['ABC123DEF4567'],
  ],
};

describe('identifiers', () => {
  for (const [scheme, rows] of Object.entries(cases) as [IdentifierScheme, [string, string?][]][]) {
    it.each(rows.map(([text, kept]) => [text, kept ?? 'identifier_invalid']))(
      `of the scheme ${scheme}: %s: %s`,
      (text, kept) => {
        const read = readIdentifier(scheme, text);
        expect(read.ok ? read.value : read.refusal.code).toBe(kept);
      },
    );
  }

  it('name the form that was wanted', () => {
    const read = readIdentifier('uei', 'O');
    expect(read).toMatchObject({
      refusal: { rule: 'D-6', errors: [{ field: 'value' }] },
    });
  });

  it('are never an organisation number by checksum alone: an American one may pass modulus 11', () => {
    expect(readIdentifier('no-orgnr', '123456785').ok).toBe(true);
    expect(identifierOf('NO', 'no-orgnr', '123456785')).toEqual({ ok: true, value: '123456785' });
    expect(identifierOf('US', 'no-orgnr', '123456785')).toMatchObject({
      refusal: { code: 'identifier_invalid', rule: 'D-6', errors: [{ field: 'scheme' }] },
    });
    expect(identifierOf('US', 'uei', 'ABC123DEF456').ok).toBe(true);
  });
});

describe('a mailbox', () => {
  it.each([
    ['offset@kestrel.example.com', true],
    ['industrial.cooperation@kestrel.example.com', true],
    ['ic-office2@kestrel.example.com', true],
    ['norway@kestrel.example.com', true],
    ['jane.doe@kestrel.example.com', false],
    ['jane_doe2@kestrel.example.com', false],
    ['åse-marie@kestrel.example.com', false],
  ])('%s is a function’s: %s', (email, expected) => {
    expect(looksLikeRoleMailbox(email)).toBe(expected);
  });
});
