import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBase41, toBase41 } from './base41.ts';
import { fromMultikey, toMultikey } from './multikey.ts';
import { type PrintedCertificate } from './printed.ts';
import { checkSeal, sealAddress, sealIn, writeSeal, type IssuerKey } from './seal.ts';

const printed: PrintedCertificate = {
  serial: 'MICIC-2026-000123',
  code: 'K7Q29FJM4TXB',
  locale: 'es',
  outcome: 'completion',
  name: 'María de los Ángeles Hernández-Quiñónez de la Peña',
  country: 'República Dominicana',
  institution: 'Ministerio de Relaciones Exteriores',
  post: null,
  course: { es: 'Atención consular en crisis', en: 'Consular assistance', fr: 'Assistance consulaire' },
  edition: 'Segunda edición regional',
  route: 'B',
  minutes: 1_680,
  startsOn: '2026-10-01',
  endsOn: null,
  issuedOn: '2026-11-25',
  expiresOn: '2029-11-25',
  versionNumber: 3,
  version: 'a1b2c3d4e5f6',
  signatories: [{ name: 'Lucía Fernández', role: 'coordinación regional' }],
  lines: ['Con el apoyo de …'],
};

function makeKey(validFrom = '2026-01-01T00:00:00Z', validUntil: string | null = null) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const multikey = toMultikey(Buffer.from(x, 'base64url'));
  const key: IssuerKey = { multikey, validFrom, validUntil };
  return {
    key,
    publicKey,
    write: (of = printed) => writeSeal(of, multikey, (bytes) => sign(null, bytes, privateKey)),
  };
}

const ours = makeKey();

/** The seal with one bit of one byte turned. */
function turned(seal: string, at: number): string {
  const bytes = fromBase41(seal) ?? new Uint8Array();
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return toBase41(bytes);
}

describe('a seal', () => {
  it('says all that was printed, to whoever has the public key', async () => {
    expect(await checkSeal(ours.write(), [ours.key])).toEqual({ state: 'genuine', printed, key: ours.key });
  });

  it('is read by anybody with Ed25519 and deflate, as the README tells', () => {
    const bytes = Buffer.from(fromBase41(ours.write()) ?? []);
    const head = bytes.subarray(0, 5);
    const body = bytes.subarray(69);
    const signed = Buffer.concat([Buffer.from('campus certificate seal\0'), head, body]);
    const raw = Buffer.from(fromMultikey(ours.key.multikey) ?? []);
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
      format: 'jwk',
    });
    expect([head[0], head.subarray(1).equals(raw.subarray(0, 4))]).toEqual([1, true]);
    expect(verify(null, signed, key, bytes.subarray(5, 69))).toBe(true);
    expect(JSON.parse(inflateRawSync(body).toString()) as unknown[]).toHaveLength(14);
  });

  it('is printed as an address, and found in it again', async () => {
    const seal = ours.write();
    const address = sealAddress('https://campus.example.org', seal);
    expect(address).toMatch(/^https:\/\/campus\.example\.org\/v#[0-9A-Z$*+\-:]+$/);
    expect(encodeURI(address)).toBe(address);
    expect(new URL(address).hash).toBe(`#${seal}`);
    for (const text of [address, ` ${address}\n`, seal, `http://localhost:3000/v#${seal}`])
      expect(sealIn(text)).toBe(seal);
    expect((await checkSeal(address, [ours.key])).state).toBe('genuine');
  });

  it('holds long names and titles in fewer characters than QR version 20 has at level M', () => {
    expect(
      ours.write({
        ...printed,
        institution: 'Dirección General de Protección Consular y Atención a Migrantes',
        post: 'Consulado General en Quetzaltenango',
      }).length,
    ).toBeLessThan(900);
  });

  const old = makeKey('2020-01-01T00:00:00Z', '2026-11-25T12:00:00Z');
  const retired = makeKey('2020-01-01T00:00:00Z', '2026-06-01T00:00:00Z');
  const later = makeKey('2027-01-01T00:00:00Z');
  const other = makeKey();
  it.each<[string, string, IssuerKey[], string]>([
    ['of an old key, which was in use on that day', old.write(), [ours.key, old.key], 'genuine'],
    ['of a key that was out of use by then', retired.write(), [ours.key, retired.key], 'out-of-time'],
    ['of a key that came later', later.write(), [later.key], 'out-of-time'],
    ['of a key that is not in the list', other.write(), [ours.key, old.key], 'unknown-key'],
    ['with no list', ours.write(), [], 'unknown-key'],
    ['of another format', turned(ours.write(), 0), [ours.key], 'unreadable'],
    ['of another key by its first bytes', turned(ours.write(), 2), [ours.key], 'unknown-key'],
    ['with another signature', turned(ours.write(), 40), [ours.key], 'altered'],
    ['with another first byte of what was signed', turned(ours.write(), 69), [ours.key], 'altered'],
    [
      'cut at its end',
      toBase41((fromBase41(ours.write()) ?? new Uint8Array()).slice(0, -1)),
      [ours.key],
      'altered',
    ],
    [
      'that is an address of the check by code',
      'https://campus.example.org/verify/K7Q29FJM4TXB',
      [ours.key],
      'unreadable',
    ],
    ['that is nothing', '', [ours.key], 'unreadable'],
    ['that is something else', 'WIFI:T:WPA;S:consulado;P:secreto;;', [ours.key], 'unreadable'],
    [
      'that is a signed something else',
      writeSeal(printed, ours.key.multikey, () => new Uint8Array(64)),
      [ours.key],
      'altered',
    ],
  ])('%s', async (_what, text, keys, state) => {
    expect((await checkSeal(text, keys)).state).toBe(state);
  });

  it('whatever bit is turned, is never genuine', async () => {
    const seal = ours.write();
    const length = fromBase41(seal)?.length ?? 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: length - 1 }), async (at) => {
        expect((await checkSeal(turned(seal, at), [ours.key])).state).not.toBe('genuine');
      }),
      { numRuns: 40 },
    );
  });

  it('in base 41 comes back byte for byte, and nothing else is read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(fromBase41(toBase41(bytes))).toEqual(new Uint8Array(bytes));
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const bytes = fromBase41(text);
        if (bytes) expect(toBase41(bytes)).toBe(text);
      }),
    );
    for (const text of ['0', '0000', 'a00', '00 ', '%00', '...', ':::', '::'])
      expect(fromBase41(text)).toBeNull();
  });

  it('knows keys by their Multikey alone', () => {
    // The key of a test vector of the specification of eddsa-rdfc-2022 (W3C vc-di-eddsa).
    const known = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
    expect(toMultikey(fromMultikey(known) ?? new Uint8Array())).toBe(known);
    for (const text of [
      '',
      'z',
      'z6Mk',
      `${known}1`,
      known.replace('z', 'u'),
      known.replace('6M', '6N'),
      known.replace('6', '0'),
    ])
      expect(fromMultikey(text)).toBeNull();
  });
});
