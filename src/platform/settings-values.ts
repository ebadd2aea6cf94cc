import { isIP } from 'node:net';

/** `on` or `off`; anything else is added to the problems. */
export function readSwitch(
  name: string,
  text: string | undefined,
  byDefault: boolean,
  problems: string[],
): boolean {
  if (text === undefined || text === '') return byDefault;
  if (text === 'on' || text === 'off') return text === 'on';
  problems.push(`${name} is "${text}": set on or off`);
  return byDefault;
}

/** A whole number in a range; anything else is added to the problems. */
export function readWhole(
  name: string,
  text: string | undefined,
  byDefault: number,
  [least, most]: readonly [number, number],
  problems: string[],
): number {
  if (text === undefined || text === '') return byDefault;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  problems.push(`${name} is "${text}": set a whole number from ${least} to ${most}`);
  return byDefault;
}

/**
 * Addresses and ranges (`10.0.0.0/8`), with commas; null for none. Whatever is neither is added to
 * the problems, and so is a range of every address: it would believe whoever asks.
 */
export function readRanges(
  name: string,
  text: string | undefined,
  problems: string[],
): string | null {
  if (text === undefined || text === '') return null;
  const ranges = text.split(',').map((range) => range.trim());
  if (ranges.every(isRange)) return ranges.join(',');
  problems.push(
    `${name} is "${text}": set addresses or ranges with commas, as 10.0.0.1 or 10.0.0.0/8, none of them /0`,
  );
  return null;
}

function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const kind = isIP(address);
  if (kind === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (kind === 4 ? 32 : 128);
}
