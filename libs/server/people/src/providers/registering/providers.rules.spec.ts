import { describe, expect, it } from '@jest/globals';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { domainOf, domainsIn, factorValuesIn, issuerIn } from './providers.rules.ts';

const kept = <Value>(read: () => Value): Value | null => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};

it.each([
  ['https://login.example.gob.mx/realms/staff', true],
  ['https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555/v2.0', true],
  ['http://127.0.0.1:8080', true],
  ['http://login.example.gob.mx', false],
  ['https://name:word@login.example.gob.mx', false],
  ['https://login.example.gob.mx/?realm=staff', false],
  ['https://login.example.gob.mx/#staff', false],
  ['login.example.gob.mx', false],
  ['', false],
])('%s is an issuer: %s', (text, is) => expect(kept(() => issuerIn(text)) !== null).toBe(is));

describe('domains', () => {
  it.each([
    [['sre.example.gob.mx'], ['sre.example.gob.mx']],
    [[' @SRE.Example.gob.mx ', '', 'sre.example.gob.mx'], ['sre.example.gob.mx']],
    [
      ['relacions-exteriors.example', 'señal.example'],
      ['relacions-exteriors.example', 'señal.example'],
    ],
    [[], null],
    [[' '], null],
    [['mx'], null],
    [['gmail.com'], null],
    [['sre.example', 'Outlook.com'], null],
    [['*.example.org'], null],
    [['ana@sre.example'], null],
    [['-a.example'], null],
    [['10.0.0.1'], null],
    [Array.from({ length: 51 }, (_, i) => `d${i}.example`), null],
  ])('%j are %j', (given, domains) => expect(kept(() => domainsIn(given))).toEqual(domains));

  it.each([
    ['Ana@SRE.example', 'sre.example'],
    ['"a@b"@sre.example', 'sre.example'],
  ])('that of %s is %s', (address, domain) => expect(domainOf(address)).toBe(domain));
});

it.each([
  [[], []],
  [[' mfa ', '', 'mfa'], ['mfa']],
  [Array.from({ length: 11 }, (_, i) => `v${i}`), null],
])('values of a second factor %j are %j', (given, values) =>
  expect(kept(() => factorValuesIn(given))).toEqual(values),
);
