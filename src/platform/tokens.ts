/** What Nest injects where there is no class to name. */
export const CONFIG = Symbol('config');
export const CLOCK = Symbol('clock');
