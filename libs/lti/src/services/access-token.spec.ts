import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { jwtVerify } from 'jose';
import { readToken, tokenForm } from './access-token.ts';
import { agsScopes } from './ags.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
const TOKEN_URL = 'https://learning.example.org/mod/lti/token.php';

it('a platform is asked for a token by a signature that it alone takes, for a minute, once', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const form = await tokenForm({
    clientId: 'campus-1',
    tokenUrl: TOKEN_URL,
    scope: agsScopes.scores,
    key: privateKey,
    kid: 'k1',
    id: 'request-1',
    now: NOW,
  });
  expect(Object.fromEntries(form)).toMatchObject({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    scope: 'https://purl.imsglobal.org/spec/lti-ags/scope/score',
  });
  const { payload, protectedHeader } = await jwtVerify(form.get('client_assertion') ?? '', publicKey, {
    audience: TOKEN_URL,
    issuer: 'campus-1',
    subject: 'campus-1',
    algorithms: ['RS256'],
    currentDate: NOW,
  });
  expect(protectedHeader.kid).toBe('k1');
  expect(payload.jti).toBe('request-1');
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
});

describe('a token', () => {
  const good = { access_token: 'abc', token_type: 'Bearer', expires_in: 600 };
  it.each([
    ['is used until half a minute before its end', good, '2026-12-01T10:09:30.000Z'],
    ['may say its life as a text', { ...good, expires_in: '600' }, '2026-12-01T10:09:30.000Z'],
    [
      'is used for half a minute when it says nothing',
      { ...good, expires_in: undefined },
      '2026-12-01T10:00:30.000Z',
    ],
    ['is used no longer than an hour', { ...good, expires_in: 1e9 }, '2026-12-01T10:59:30.000Z'],
    ['that is over at once is used once', { ...good, expires_in: 0 }, '2026-12-01T10:00:00.000Z'],
    ['is of another kind', { ...good, token_type: 'mac' }, null],
    ['is missing', { ...good, access_token: '' }, null],
    ['is no answer at all', null, null],
  ])('%s', (_name, answer, until) => expect(readToken(answer, NOW)?.until.toISOString() ?? null).toBe(until));
});
