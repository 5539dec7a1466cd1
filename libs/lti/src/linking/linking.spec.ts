import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { jwtVerify } from 'jose';
import { checkToken } from '../check-token.ts';
import { claimNames } from '../claims.ts';
import { LaunchRefused } from '../launch-refusals.ts';
import { PlatformKeys } from '../platform-keys.ts';
import { TestPlatform } from '../testing/index.ts';
import { linkAnswer, type LinkItem } from './link-answer.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
const TARGET = 'https://campus.example.org/lti/launch';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await TestPlatform.open();
});

/** As Moodle asks: no data, several links, no word about line items. */
const settings = {
  deep_link_return_url: 'https://learning.example.org/mod/lti/contentitem_return.php?course=3',
  accept_types: ['ltiResourceLink'],
  accept_presentation_document_targets: ['frame', 'iframe', 'window'],
  accept_multiple: true,
  auto_create: false,
};

async function asked(changes: Record<string, unknown> = {}, of: Record<string, unknown> = {}) {
  const token = await platform.sign(
    platform.claims(NOW, {
      sub: undefined,
      [claimNames.messageType]: 'LtiDeepLinkingRequest',
      [claimNames.resourceLink]: undefined,
      [claimNames.roles]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'],
      [claimNames.linking]: { ...settings, ...of },
      ...changes,
    }),
  );
  const said = await checkToken(token, {
    issuer: platform.issuer,
    clientId: platform.clientId,
    deploymentIds: null,
    deploymentId: null,
    nonce: 'nonce-of-the-login',
    target: TARGET,
    keys: new PlatformKeys(platform.fetch).of('https://learning.example.org/jwks'),
    now: NOW,
  });
  return said.is === 'linking' ? said.request : null;
}

async function refusalOf(changes: Record<string, unknown>, of: Record<string, unknown> = {}) {
  try {
    await asked(changes, of);
    return 'taken';
  } catch (error) {
    if (!(error instanceof LaunchRefused)) throw error;
    return error.message;
  }
}

describe('a platform that asks for links', () => {
  it('says who asks, for which course, and where the answer goes', async () => {
    expect(await asked()).toEqual({
      deploymentId: '1',
      role: 'TEACHER',
      place: { id: '3', title: 'MICIC para consulados' },
      locale: 'es',
      isFramed: true,
      answerUrl: 'https://learning.example.org/mod/lti/contentitem_return.php?course=3',
      takesSeveral: true,
      takesLines: true,
      data: null,
    });
  });

  it('takes one link unless it says several, and line items unless it says none', async () => {
    const bare = { accept_multiple: undefined, accept_lineitem: false, data: 'csrf:7' };
    expect(await asked({ [claimNames.target]: undefined }, bare)).toMatchObject({
      takesSeveral: false,
      takesLines: false,
      data: 'csrf:7',
    });
  });

  it.each([
    ['nothing of links', { [claimNames.linking]: undefined }, {}, `CLAIMS_INVALID ${claimNames.linking}`],
    ['no links', {}, { accept_types: ['file', 'html'] }, 'CLAIMS_INVALID accept_types'],
    [
      'an answer nowhere',
      {},
      { deep_link_return_url: 'javascript:alert(1)' },
      'CLAIMS_INVALID deep_link_return_url',
    ],
    ['more data than is kept', {}, { data: 'x'.repeat(8_193) }, `CLAIMS_INVALID ${claimNames.linking}`],
    ['another address', { [claimNames.target]: `${TARGET}/x` }, {}, 'TARGET_CHANGED'],
    ['another deployment', { [claimNames.deployment]: '' }, {}, `CLAIMS_INVALID ${claimNames.deployment}`],
  ])('and wants %s is refused', async (_name, changes, of, refusal) =>
    expect(await refusalOf(changes, of)).toBe(refusal),
  );
});

describe('the answer', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const claimsOf = async (items: readonly LinkItem[], data: string | null) => {
    const token = await linkAnswer({
      clientId: 'campus-1',
      issuer: platform.issuer,
      deploymentId: '1',
      data,
      items,
      key: privateKey,
      kid: 'key-7',
      id: 'answer-1',
      now: NOW,
    });
    const { payload, protectedHeader } = await jwtVerify(token, publicKey, {
      issuer: 'campus-1',
      audience: platform.issuer,
      currentDate: NOW,
    });
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'key-7' });
    return payload;
  };

  it('names the links, with their columns, and hands back what came along', async () => {
    const link = { title: 'Módulo 3', url: TARGET, custom: { module: 'm-3' } };
    const claims = await claimsOf(
      [
        { ...link, line: { resourceId: 'micic-module-m-3', tag: 'link' } },
        { title: 'El curso', url: TARGET, custom: {}, line: null },
      ],
      'csrf:7',
    );
    expect(claims).toMatchObject({
      nonce: 'answer-1',
      jti: 'answer-1',
      exp: NOW.getTime() / 1_000 + 300,
      [claimNames.messageType]: 'LtiDeepLinkingResponse',
      [claimNames.version]: '1.3.0',
      [claimNames.deployment]: '1',
      [claimNames.linkData]: 'csrf:7',
    });
    expect(claims[claimNames.linkItems]).toEqual([
      {
        type: 'ltiResourceLink',
        ...link,
        lineItem: { label: 'Módulo 3', scoreMaximum: 100, resourceId: 'micic-module-m-3', tag: 'link' },
      },
      { type: 'ltiResourceLink', title: 'El curso', url: TARGET },
    ]);
  });

  it('of somebody who picked nothing has no links, and no data where none came', async () => {
    const claims = await claimsOf([], null);
    expect(claims[claimNames.linkItems]).toEqual([]);
    expect(Object.keys(claims)).not.toContain(claimNames.linkData);
  });
});
