import { expect, it } from '@jest/globals';
import { isPrivateAddress, leadsInside } from './private-addresses.ts';

it.each([
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['127.0.0.1', true],
  ['0.0.0.0', true],
  ['100.64.0.1', true],
  ['198.51.100.7', false],
  ['20.190.128.1', false],
  ['::1', true],
  ['::', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['::ffff:10.0.0.1', true],
  ['::ffff:20.190.128.1', false],
  ['2606:4700::1', false],
])('%s is private: %s', (address, is) => expect(isPrivateAddress(address)).toBe(is));

it.each([
  ['[::1]', true],
  ['10.0.0.1', true],
  ['localhost', true],
  ['20.190.128.1', false],
])('%s leads inside: %s', async (host, is) => expect(await leadsInside(host)).toBe(is));
