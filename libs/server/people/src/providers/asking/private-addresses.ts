import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Networks that nobody on the internet has (RFC 6890): a machine there is one of the operator's own. */
const nobodys = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  nobodys.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  nobodys.addSubnet(network, prefix, 'ipv6');

/** Whether an address of the internet protocol is of a private network; one of IPv4 inside IPv6 counts as what it is. */
export const isPrivateAddress = (address: string): boolean =>
  nobodys.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * Whether one of the addresses of this host is private. A name that leads elsewhere a moment later gains nothing: over TLS
 * what answers there has to prove the name.
 */
export async function leadsInside(host: string): Promise<boolean> {
  const name = host.replace(/^\[|\]$/g, '');
  if (isIP(name)) return isPrivateAddress(name);
  return (await lookup(name, { all: true })).some(({ address }) => isPrivateAddress(address));
}
