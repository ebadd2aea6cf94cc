import { ok, refused, type Result } from '../result.js';
import { fitsModulus11, fitsModulus97 } from './check-digits.js';
import { isVatNumber } from './vat.js';

/** The schemes in which an organisation may be identified. Which one it is, a human says (D-6). */
export const identifierSchemes = ['no-orgnr', 'lei', 'ncage', 'vat', 'uei'] as const;
export type IdentifierScheme = (typeof identifierSchemes)[number];

interface Scheme {
  /** What a value must be, as a person is told. */
  readonly form: string;
  readonly fits: (value: string) => boolean;
}

const SCHEMES: Record<IdentifierScheme, Scheme> = {
  'no-orgnr': {
    form: 'nine digits of which the last is the check digit (modulus 11)',
    fits: (value) => /^[1-9]\d{8}$/.test(value) && fitsModulus11(value),
  },
  lei: {
    form: '18 letters or digits and two check digits (ISO 7064 MOD 97-10)',
    fits: (value) => /^[0-9A-Z]{18}\d{2}$/.test(value) && fitsModulus97(value),
  },
  ncage: {
    form: 'five letters or digits, without O, and with I only as the first',
    fits: (value) => /^[A-NP-Z0-9][A-HJ-NP-Z0-9]{4}$/.test(value),
  },
  vat: {
    form: 'the prefix of the country and its number, such as GB123456789',
    fits: (value) => isVatNumber(value),
  },
  uei: {
    form: '12 letters or digits without I and O, not starting with 0',
    fits: (value) => /^[1-9A-HJ-NP-Z][0-9A-HJ-NP-Z]{11}$/.test(value),
  },
};

/**
 * The value as it is kept and compared: upper case, without spaces, points and hyphens; a Norwegian
 * organisation number also without the `NO` and `MVA` that it has as a VAT number.
 *
 * Refuses `identifier_invalid` when the value does not fit the scheme that was said. That it fits
 * proves nothing of whose it is: a number of another country may pass the same checksum (D-6).
 */
export function readIdentifier(scheme: IdentifierScheme, text: string): Result<string> {
  const plain = text.toUpperCase().replace(/[\s.\-\u2010-\u2014]/g, '');
  const value = scheme === 'no-orgnr' ? plain.replace(/^NO(?=\d)|(?<=\d)MVA$/g, '') : plain;
  if (SCHEMES[scheme].fits(value)) return ok(value);
  const form = `must be ${SCHEMES[scheme].form}`;
  return refused('identifier_invalid', `"${text}" is not in the scheme ${scheme}: it ${form}.`, {
    rule: 'D-6',
    errors: [{ field: 'value', message: form }],
  });
}

/**
 * A Norwegian organisation number is the identity of an organisation in Norway only. Public notices
 * show American numbers in its place, and some of them pass modulus 11. A foreign firm's Norwegian
 * branch is an organisation of its own, in the firm's corporate group.
 *
 * Refuses `identifier_invalid`.
 */
export function identifierOf(
  country: string,
  scheme: IdentifierScheme,
  text: string,
): Result<string> {
  const value = readIdentifier(scheme, text);
  if (!value.ok || scheme !== 'no-orgnr' || country === 'NO') return value;
  return refused(
    'identifier_invalid',
    `A Norwegian organisation number is not the identity of an organisation in ${country}, even if its check digit fits.`,
    {
      rule: 'D-6',
      facts: { country, scheme },
      errors: [{ field: 'scheme', message: 'is for organisations in Norway' }],
    },
  );
}
