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
