import { describe, expect, it } from '@jest/globals';
import { isPrivateAddress, leadsInside } from './private-address.ts';

describe('an address of the network', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    'fe80::1',
    'fd00::1',
    '64:ff9b::7f00:1',
    'no address',
  ])('%s is asked by nobody', (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each(['8.8.8.8', '172.32.0.1', '20.190.128.1', '2606:4700::1111'])('%s may be asked', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  );
});

it.each([
  ['[::1]', true],
  ['10.0.0.1', true],
  ['localhost', true],
  ['20.190.128.1', false],
])('%s leads inside: %s', async (host, is) => expect(await leadsInside(host)).toBe(is));
