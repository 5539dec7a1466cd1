import { describe, expect, it } from '@jest/globals';
import { hasShownFactor, isFresh, provedAddress, toldIn } from './told-claims.ts';

describe('the address of somebody who comes for the first time', () => {
  const domains = ['sre.example'];
  it.each([
    [{ email: 'Ana@SRE.example', email_verified: true }, 'Ana@SRE.example'],
    [{ email: 'ana@sre.example', email_verified: 'true' }, 'ana@sre.example'],
    [{ email: 'ana@sre.example', xms_edov: '1' }, 'ana@sre.example'],
    [{ email: 'ana@sre.example' }, 'ADDRESS_UNVERIFIED'],
    [{ email: 'ana@sre.example', email_verified: false }, 'ADDRESS_UNVERIFIED'],
    [{ email: 'ana@sre.example', email_verified: 'yes' }, 'ADDRESS_UNVERIFIED'],
    [{ email: 'ana@mail.sre.example', email_verified: true }, 'ADDRESS_ELSEWHERE'],
    [{ email: 'ana@sre.example.evil.example', email_verified: true }, 'ADDRESS_ELSEWHERE'],
    [{ email: 'ana', email_verified: true }, 'ADDRESS_MISSING'],
    [{ email: ['ana@sre.example'], email_verified: true }, 'ADDRESS_MISSING'],
    [{ preferred_username: 'ana@sre.example', email_verified: true }, 'ADDRESS_MISSING'],
  ])('%j: %s', (claims, said) => {
    const proved = provedAddress(toldIn(claims), domains);
    expect('address' in proved ? proved.address : proved.code).toBe(said);
  });
});

it.each([
  [
    { given_name: 'Ana', family_name: 'López' },
    { given: 'Ana', family: 'López' },
  ],
  [{ given_name: 'Ana' }, null],
  [{ given_name: 'Ana', family_name: '<b>' }, null],
  [{ name: 'Ana López' }, null],
])('%j is the name %j', (claims, name) => expect(toldIn(claims).name).toEqual(name));

it.each([
  [{ amr: ['pwd', 'mfa'] }, ['mfa'], true],
  [{ amr: ['pwd'] }, ['mfa'], false],
  [{ acr: 'urn:example:gold' }, ['mfa', 'urn:example:gold'], true],
  [{ amr: ['mfa'] }, [], false],
  [{ amr: 'mfa' }, ['mfa'], false],
  [{}, ['mfa'], false],
])('%j shows a second factor where %j count: %s', (claims, values, is) =>
  expect(hasShownFactor(claims, values)).toBe(is),
);

it.each([
  [{ auth_time: 1_796_000_000 }, true],
  [{ auth_time: 1_796_000_000 - 601 }, false],
  [{ auth_time: 1_796_000_000 + 30 }, true],
  [{ auth_time: 1_796_000_000 + 90 }, false],
  [{ auth_time: '1796000000' }, false],
  [{}, false],
])('%j is a sign-in of just now: %s', (claims, is) =>
  expect(isFresh(claims, new Date(1_796_000_000_000))).toBe(is),
);
