import { describe, expect, it } from '@jest/globals';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { deploymentsIn, platformAddressIn } from './platforms.rules.ts';

const kept = (text: string): string | null => {
  try {
    return platformAddressIn(text, 'authUrl');
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};

describe('an address of a platform', () => {
  it.each([
    ['https://learning.example.org/mod/lti/auth.php', true],
    ['https://learning.example.org/auth?site=2', true],
    ['http://127.0.0.1:8080/auth', true],
    ['http://localhost/auth', true],
    ['http://learning.example.org/auth', false],
    ['https://name:word@learning.example.org/auth', false],
    ['https://learning.example.org/auth#here', false],
    ['ftp://learning.example.org/auth', false],
    ['javascript:alert(1)', false],
    ['learning.example.org', false],
    ['', false],
    [`https://learning.example.org/${'x'.repeat(500)}`, false],
  ])('%s: %s', (text, is) => expect(kept(text) !== null).toBe(is));

  it('is kept without the spaces around it', () =>
    expect(kept('  https://learning.example.org/auth ')).toBe('https://learning.example.org/auth'));
});

describe('deployments', () => {
  it.each([
    [['1'], ['1']],
    [
      [' 1 ', '', '1', '2'],
      ['1', '2'],
    ],
    [[], null],
    [['', ' '], null],
  ])('%j are %j', (given, ids) => expect(deploymentsIn(given)).toEqual(ids));

  it('are at most twenty', () => expect(() => deploymentsIn(Array(21).fill('1'))).toThrow(Refused));
});
