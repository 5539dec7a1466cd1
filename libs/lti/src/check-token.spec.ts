import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { checkToken, type Expected } from './check-token.ts';
import { claimNames } from './claims.ts';
import { LaunchRefused, type LaunchRefusalCode } from './launch-refusals.ts';
import { PlatformKeys } from './platform-keys.ts';
import { TestPlatform, type Misdeeds } from './testing/index.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
const second = NOW.getTime() / 1_000;
const JWKS = 'https://learning.example.org/jwks';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await TestPlatform.open();
});

const expected = (changes: Partial<Expected> = {}): Expected => ({
  issuer: platform.issuer,
  clientId: platform.clientId,
  deploymentIds: [platform.deploymentId],
  deploymentId: null,
  nonce: 'nonce-of-the-login',
  target: 'https://campus.example.org/lti/launch',
  keys: new PlatformKeys(platform.fetch).of(JWKS),
  now: NOW,
  ...changes,
});

async function refusalOf(token: unknown, changes: Partial<Expected> = {}): Promise<string> {
  try {
    await checkToken(token, expected(changes));
    return 'taken';
  } catch (error) {
    if (!(error instanceof LaunchRefused)) throw error;
    return error.message;
  }
}

const tokenOf = (changes: Record<string, unknown> = {}, misdeeds: Misdeeds = {}) =>
  platform.sign(platform.claims(NOW, changes), misdeeds);

describe('a launch that a platform signed', () => {
  it('says who comes from where, to open what', async () => {
    const said = await checkToken(await tokenOf(), expected());
    expect(said.is === 'launch' && said.launch).toEqual({
      subject: '7',
      deploymentId: '1',
      madeAt: NOW,
      role: 'LEARNER',
      name: null,
      resource: { id: '40', title: 'MICIC' },
      place: { id: '3', title: 'MICIC para consulados' },
      custom: {},
      locale: 'es',
      returnUrl: 'https://learning.example.org/back',
      isFramed: true,
      results: null,
      membersUrl: null,
    });
  });

  const taken: [string, Record<string, unknown>, Misdeeds?, Partial<Expected>?][] = [
    ['for several audiences, made for us', { aud: ['other', 'campus-1'], azp: 'campus-1' }],
    ['for one audience in a list', { aud: ['campus-1'] }],
    ['expired by 59 s', { exp: second - 59 }],
    ['from a clock 60 s ahead', { iat: second + 60, exp: second + 120 }],
    ['without a key id', {}, { kid: null }],
    [
      'from any deployment, where none is named',
      { [claimNames.deployment]: '77' },
      {},
      { deploymentIds: null },
    ],
    ['without a role', { [claimNames.roles]: [] }],
    [
      'without place, title, presentation',
      {
        [claimNames.context]: undefined,
        [claimNames.presentation]: undefined,
        [claimNames.resourceLink]: { id: '40' },
      },
    ],
    [
      'with odd optional claims',
      {
        [claimNames.context]: 'MICIC',
        [claimNames.presentation]: { locale: 5, return_url: 'javascript:alert(1)' },
        [claimNames.custom]: [1],
        given_name: 7,
        name: null,
      },
    ],
  ];
  it.each(taken)('is taken %s', async (_name, changes, misdeeds = {}, given = {}) =>
    expect(await refusalOf(await tokenOf(changes, misdeeds), given)).toBe('taken'),
  );
});

describe('a token', () => {
  const text: [string, unknown, LaunchRefusalCode][] = [
    ['that is missing', undefined, 'TOKEN_MISSING'],
    ['that is empty', '', 'TOKEN_MISSING'],
    ['that came twice', ['a', 'b'], 'TOKEN_MISSING'],
    ['of 33 kilobytes', 'a'.repeat(32_769), 'TOKEN_TOO_LARGE'],
    ['that is none', 'hello', 'TOKEN_MALFORMED'],
    ['of two parts', 'eyJhbGciOiJSUzI1NiJ9.e30', 'TOKEN_MALFORMED'],
    ['without a header', '..', 'TOKEN_MALFORMED'],
  ];
  it.each(text)('%s is refused', async (_name, token, code) => expect(await refusalOf(token)).toBe(code));

  const signed: [string, Misdeeds, LaunchRefusalCode][] = [
    ['signed by nobody', { algorithm: 'none' }, 'ALGORITHM_REFUSED'],
    ['signed with the public key as a secret', { algorithm: 'HS256' }, 'ALGORITHM_REFUSED'],
    ['that names another algorithm', { algorithm: 'RS384' }, 'ALGORITHM_REFUSED'],
    ['signed by somebody else under the name of its key', { isForged: true }, 'SIGNATURE_WRONG'],
    ['signed by a key that it brings along', { isForged: true, bringsKey: true }, 'SIGNATURE_WRONG'],
    ['signed by a key it does not publish', { isForged: true, kid: 'stranger' }, 'KEY_UNKNOWN'],
  ];
  it.each(signed)('%s is refused', async (_name, misdeeds, code) =>
    expect(await refusalOf(await tokenOf({}, misdeeds))).toBe(code),
  );

  it('that was changed on its way is refused', async () => {
    const [head, , signature] = (await tokenOf()).split('.');
    const other = Buffer.from(JSON.stringify(platform.claims(NOW, { sub: '1' }))).toString('base64url');
    expect(await refusalOf([head, other, signature].join('.'))).toBe('SIGNATURE_WRONG');
  });

  it('of a platform that cannot be reached is refused', async () => {
    const away = new PlatformKeys(() => Promise.reject(new TypeError('fetch failed'))).of(JWKS);
    expect(await refusalOf(await tokenOf(), { keys: away })).toBe('KEYS_UNREACHABLE');
  });

  it.each([
    ['an error', new Response('no', { status: 500 })],
    ['a page', new Response('<html>')],
    ['no keys', Response.json({ keys: 'none' })],
    ['a way elsewhere', new Response(null, { status: 302, headers: { location: 'http://10.0.0.1/' } })],
  ])('of a platform that answers with %s is refused', async (_name, answer) => {
    const keys = new PlatformKeys(() => Promise.resolve(answer)).of(JWKS);
    expect(await refusalOf(await tokenOf(), { keys })).toBe('KEYS_UNREACHABLE');
  });
});

describe('a signed token', () => {
  const cases: [string, Record<string, unknown>, string, Partial<Expected>?][] = [
    ['of another issuer', { iss: 'https://other.example.org' }, 'ISSUER_WRONG'],
    ['of the same issuer with a slash', { iss: 'https://learning.example.org/' }, 'ISSUER_WRONG'],
    ['for another client', { aud: 'campus-2' }, 'AUDIENCE_WRONG'],
    ['for several others', { aud: ['a', 'b'], azp: 'a' }, 'AUDIENCE_WRONG'],
    ['for several, and made for none of them', { aud: ['a', 'campus-1'] }, 'PARTY_WRONG'],
    ['for several, and made for another', { aud: ['a', 'campus-1'], azp: 'a' }, 'PARTY_WRONG'],
    ['for us, and made for another', { azp: 'a' }, 'PARTY_WRONG'],
    ['expired by 61 s', { exp: second - 61 }, 'TOKEN_EXPIRED'],
    ['good for a year, from an hour ago', { iat: second - 3_600, exp: second + 31_536_000 }, 'TOKEN_EXPIRED'],
    ['from a clock 61 s ahead', { iat: second + 61, exp: second + 121 }, 'CLOCK_WRONG'],
    ['not good yet', { nbf: second + 61 }, 'CLOCK_WRONG'],
    ['without an end', { exp: undefined }, 'CLAIMS_INVALID exp'],
    ['without a beginning', { iat: undefined }, 'CLAIMS_INVALID iat'],
    ['with an end that is a text', { exp: String(second) }, 'CLAIMS_INVALID exp'],
    ['without an audience', { aud: [] }, 'CLAIMS_INVALID aud'],
    ['without a nonce', { nonce: undefined }, 'CLAIMS_INVALID nonce'],
    ['of another login', { nonce: 'nonce-of-another' }, 'NONCE_WRONG'],
    ['of another deployment', { [claimNames.deployment]: '2' }, 'DEPLOYMENT_WRONG'],
    ['of another deployment than the login', {}, 'DEPLOYMENT_WRONG', { deploymentId: '2' }],
    [
      'without a deployment',
      { [claimNames.deployment]: undefined },
      `CLAIMS_INVALID ${claimNames.deployment}`,
    ],
    ['of LTI 1.1', { [claimNames.version]: 'LTI-1p0' }, 'VERSION_UNKNOWN'],
    ['with another message', { [claimNames.messageType]: 'LtiSubmissionReviewRequest' }, 'MESSAGE_UNKNOWN'],
    ['about nobody', { sub: undefined }, 'SUBJECT_MISSING'],
    ['about a number', { sub: 7 }, 'CLAIMS_INVALID sub'],
    ['without an address to open', { [claimNames.target]: undefined }, `CLAIMS_INVALID ${claimNames.target}`],
    [
      'that opens something else',
      { [claimNames.target]: 'https://campus.example.org/lti/launch/x' },
      'TARGET_CHANGED',
    ],
    [
      'that opens another campus',
      { [claimNames.target]: 'https://other.example.org/lti/launch' },
      'TARGET_CHANGED',
    ],
    ['without a link', { [claimNames.resourceLink]: undefined }, `CLAIMS_INVALID ${claimNames.resourceLink}`],
    [
      'with a link of 256 letters',
      { [claimNames.resourceLink]: { id: 'x'.repeat(256) } },
      `CLAIMS_INVALID ${claimNames.resourceLink}`,
    ],
    ['without roles', { [claimNames.roles]: undefined }, `CLAIMS_INVALID ${claimNames.roles}`],
  ];
  it.each(cases)('%s is refused', async (_name, changes, code, given = {}) =>
    expect(await refusalOf(await tokenOf(changes), given)).toBe(code),
  );
});

describe('keys of a platform', () => {
  afterEach(() => void jest.restoreAllMocks());

  it('are read once for many launches', async () => {
    const other = await TestPlatform.open();
    const keys = new PlatformKeys(other.fetch).of(JWKS);
    const token = await other.sign(other.claims(NOW));
    await Promise.all([1, 2, 3].map(() => checkToken(token, expected({ keys }))));
    expect(other.asked).toBe(1);
  });

  it('that were changed are looked up when one is unknown, half a minute after the last look at the earliest', async () => {
    const other = await TestPlatform.open();
    const keys = new PlatformKeys(other.fetch).of(JWKS);
    const old = await other.sign(other.claims(NOW));
    await checkToken(old, expected({ keys }));
    await other.rotate('key-2');
    const token = await other.sign(other.claims(NOW));
    await expect(checkToken(token, expected({ keys }))).rejects.toThrow('KEY_UNKNOWN');
    const now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => now + 31_000);
    await checkToken(token, expected({ keys }));
    await expect(checkToken(old, expected({ keys }))).rejects.toThrow('KEY_UNKNOWN');
    expect(other.asked).toBe(2);
  });

  it('that are made up lead to the platform once, however many come', async () => {
    const other = await TestPlatform.open();
    const keys = new PlatformKeys(other.fetch).of(JWKS);
    for (const kid of ['a', 'b', 'c'])
      await expect(
        checkToken(await other.sign(other.claims(NOW), { kid }), expected({ keys })),
      ).rejects.toThrow('KEY_UNKNOWN');
    expect(other.asked).toBe(1);
  });
});
