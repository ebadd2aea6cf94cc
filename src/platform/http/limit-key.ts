import { isIPv6 } from 'node:net';

/**
 * What an address is counted as. IPv4 is counted by the address. IPv6 is counted by its /64: a
 * subscriber has at least that much and may take a new address from it for every request. IPv4
 * written as IPv6 (`::ffff:192.0.2.1`) is counted as that IPv4, and the zone of an address
 * (`%eth0`) says nothing about who asks.
 */
export function limitKeyOf(address: string): string {
  if (!isIPv6(address)) return address;
  const words = wordsOf(address.replace(/%.*$/, ''));
  if (words.slice(0, 6).join(':') === '0:0:0:0:0:ffff') {
    return words
      .slice(6)
      .map((word) => parseInt(word, 16))
      .flatMap((word) => [word >> 8, word & 0xff])
      .join('.');
  }
  return `${words.slice(0, 4).join(':')}::/64`;
}

/** The eight words of an IPv6 address; a URL brings its many spellings to one, without IPv4. */
function wordsOf(address: string): string[] {
  const { hostname } = new URL(`http://[${address}]`);
  const [head = [], tail = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((half) => half.split(':').filter((word) => word !== ''));
  const zeros = Array<string>(8 - head.length - tail.length).fill('0');
  return [...head, ...zeros, ...tail];
}
