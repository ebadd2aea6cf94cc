import type { ValueEvent } from './facts.js';

/**
 * buying through NSPA or FMS changes nothing when Norway buys alone; when other nations take part, it is
 * outside. A direct purchase is never outside on this ground, whoever else buys.
 */
export function isSharedThroughAgency(event: Pick<ValueEvent, 'channel' | 'shared'>): boolean {
  return event.shared && event.channel !== 'direct';
}
