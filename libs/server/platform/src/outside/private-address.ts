import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * What is not on the open internet (IANA special-purpose registries), IPv4 written as IPv6 included. A list for each: in one
 * list, a net of IPv4 is compared with addresses of IPv6 as well.
 */
const [closed4, closed6] = [new BlockList(), new BlockList()];
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed4.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 32],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  closed6.addSubnet(net, bits, 'ipv6');

/** Whether an address of the network leads somewhere that only the campus may reach. */
export const isPrivateAddress = (address: string): boolean =>
  isIP(address) === 0 || (isIPv6(address) ? closed6.check(address, 'ipv6') : closed4.check(address, 'ipv4'));

/** Whether one of the addresses of this host is private. Throws where the name has none. */
export async function leadsInside(host: string): Promise<boolean> {
  const name = host.replace(/^\[|\]$/g, '');
  if (isIP(name)) return isPrivateAddress(name);
  return (await lookup(name, { all: true })).some(({ address }) => isPrivateAddress(address));
}
