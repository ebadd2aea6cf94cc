import type { ValueEvent } from './facts.js';

/** an acquisition carried out under FOA is exempt. */
export function isUnderFoa(event: Pick<ValueEvent, 'regime'>): boolean {
  return event.regime === 'foa';
}
