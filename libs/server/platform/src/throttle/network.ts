import { isIPv6 } from 'node:net';

/**
 * What tries are counted for: an IPv4 address, or the /64 of an IPv6 one, since every household has
 * 2^64 addresses to try from.
 */
export function networkOf(ip: string): string {
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = address.includes('::')
    ? Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0')
    : [];
  const all = [...groups, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, ''));
  return `${all.slice(0, 4).join(':')}::/64`;
}

/** Precise enough to tell one's own connection from somebody else's, but not to locate a house: the /24 or /48. */
export function coarseNetwork(ip: string): string {
  const network = networkOf(ip);
  if (network.endsWith('::/64')) return `${network.split(':').slice(0, 3).join(':')}::/48`;
  return network.replace(/\.\d+$/, '.x');
}
