const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address stays on this machine: what browsers treat as secure without TLS. */
export function isLoopback(address: string): boolean {
  return URL.canParse(address) && loopback.includes(new URL(address).hostname);
}

/** https, or plain http that never leaves the machine. */
export function isTrustworthyAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(address));
}
