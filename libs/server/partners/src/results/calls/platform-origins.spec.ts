import { expect, it } from '@jest/globals';
import { isOfPlatform } from './platform-origins.ts';

const platform = {
  issuer: 'https://learning.example.org',
  auth_url: 'https://learning.example.org/auth',
  token_url: 'https://tokens.example.org/token',
  jwks_url: 'http://127.0.0.1:8080/jwks',
};

it.each([
  ['https://learning.example.org/8/lineitem?type_id=2', true],
  ['https://tokens.example.org/lineitems', true],
  ['http://127.0.0.1:8080/lineitems', true],
  ['http://127.0.0.1:5432/', false],
  ['http://learning.example.org/lineitems', false],
  ['https://learning.example.org.evil.example/lineitems', false],
  ['https://learning.example.org@10.0.0.1/', false],
  ['https://10.0.0.1/lineitems', false],
  ['lineitems', false],
])('%s: %s', (address, is) => expect(isOfPlatform(address, platform)).toBe(is));

it.each([
  ['http://learning.example.org/lineitems', false],
  ['https://learning.example.org/lineitems', true],
  ['https://name:word@learning.example.org/lineitems', false],
])('%s, of a platform whose issuer is in the clear: %s', (address, is) =>
  expect(isOfPlatform(address, { ...platform, issuer: 'http://learning.example.org' })).toBe(is),
);

it('a platform without a place for tokens, whose issuer is a name, has those of its other addresses', () => {
  const plain = { ...platform, issuer: 'the platform', token_url: null };
  expect(isOfPlatform('https://learning.example.org/8', plain)).toBe(true);
  expect(isOfPlatform('https://tokens.example.org/8', plain)).toBe(false);
});
