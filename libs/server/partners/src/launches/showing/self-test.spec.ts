import { describe, expect, it } from '@jest/globals';
import { agsScopes, type Launch } from '@campus/lti';
import { selfTest, type SelfTestName } from './self-test.ts';

const SITE = 'https://learning.example.org';
const NOW = new Date('2026-12-01T10:00:00Z');
const platform = {
  id: 'p',
  name: 'E-Campus',
  issuer: SITE,
  client_id: 'c',
  auth_url: `${SITE}/auth`,
  token_url: `${SITE}/token`,
  jwks_url: `${SITE}/jwks`,
  deployments: null,
  is_open: true,
};
const launch: Launch = {
  subject: '7',
  deploymentId: '1',
  madeAt: new Date(NOW.getTime() - 2_000),
  role: 'TEACHER',
  name: { given: 'Ana', family: 'Ruiz' },
  resource: { id: '40', title: null },
  place: { id: '3', title: 'MICIC' },
  custom: {},
  locale: 'es',
  returnUrl: null,
  isFramed: true,
  results: {
    scopes: Object.values(agsScopes),
    lineItems: `${SITE}/lineitems`,
    lineItem: `${SITE}/lineitems/1`,
  },
  membersUrl: `${SITE}/members`,
};
const seen = {
  launch,
  platform,
  isTied: true,
  shown: { isFramed: true, isCrossSite: true },
  now: NOW,
};
const wrong = (changes: Partial<typeof seen>): SelfTestName[] =>
  selfTest({ ...seen, ...changes }).flatMap(({ name, isGood }) => (isGood ? [] : [name]));
const of = (changes: Partial<Launch>) => ({ launch: { ...launch, ...changes } });
const results = (changes: Partial<NonNullable<Launch['results']>>) =>
  of({ results: { scopes: Object.values(agsScopes), lineItems: null, lineItem: null, ...changes } });

describe('what a launch shows', () => {
  it('is all good', () => expect(wrong({})).toEqual([]));

  it.each<[string, Partial<typeof seen>, SelfTestName[]]>([
    ['a clock eleven seconds off', of({ madeAt: new Date(NOW.getTime() - 11_000) }), ['clockOff']],
    ['a clock from the future', of({ madeAt: new Date(NOW.getTime() + 40_000) }), ['clockOff']],
    ['nobody by name', of({ name: null }), ['unnamed']],
    ['no course', of({ place: null }), ['noCourse']],
    ['a course that leads nowhere', { isTied: false }, ['notTied']],
    ['no gradebook', of({ results: null }), ['resultsNowhere', 'noColumns', 'notCompared']],
    [
      'scores that are not allowed',
      results({ scopes: [agsScopes.results], lineItem: `${SITE}/1` }),
      ['resultsNoScope', 'noColumns'],
    ],
    ['a gradebook at another site', results({ lineItem: 'https://10.0.0.1/1' }), ['resultsElsewhere']],
    ['no names and roles', of({ membersUrl: null }), ['noMembers']],
    ['names and roles at another site', of({ membersUrl: 'https://10.0.0.1/m' }), ['noMembers']],
  ])('is %s', (_name, changes, names) => expect(wrong(changes)).toEqual(names));

  it('is no place for tokens, where none was registered', () =>
    expect(
      selfTest({ ...seen, platform: { ...platform, token_url: null } }).flatMap(({ name, isGood }) =>
        isGood ? [] : [name],
      ),
    ).toEqual(['resultsNoToken', 'noMembers']));
});
