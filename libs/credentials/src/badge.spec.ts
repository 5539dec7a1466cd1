import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { baked, credentialIn, pngChunk } from './badge-png.ts';
import { openBadge, type Badge } from './open-badge.ts';
import { bitOf, encodedBits, STATUS_BITS } from './status-list.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const badge: Badge = {
  id: 'https://campus.example.org/credentials/1',
  issuer: {
    id: 'https://campus.example.org/issuers/campus',
    name: 'Campus',
    url: 'https://campus.example.org',
  },
  holder: 'Ana Lucía',
  hashedEmail: { hash: 'sha256$00', salt: '11' },
  holderId: 'urn:uuid:1',
  locale: 'es',
  name: 'Certificado',
  achievement: {
    id: 'urn:uuid:2',
    type: 'Certificate',
    name: 'Curso',
    description: 'Edición',
    criteria: 'Todo',
  },
  serial: 'MICIC-2026-000001',
  hours: 6.5,
  awardedAt: '2026-11-25T10:00:00.000Z',
  validUntil: null,
  startsOn: '2026-10-01',
  endsOn: null,
  status: { list: 'https://campus.example.org/status/1', index: 42 },
};

describe('a badge', () => {
  it('has every field that Open Badges 3.0 requires, and nothing empty', () => {
    const credential = openBadge(badge);
    expect(Object.keys(credential)).toEqual(
      expect.arrayContaining([
        '@context',
        'id',
        'type',
        'issuer',
        'validFrom',
        'credentialSubject',
        'credentialStatus',
        'credentialSchema',
      ]),
    );
    expect(JSON.stringify(credential)).not.toMatch(/null|\[\]|undefined/);
    expect(credential).toMatchObject({
      credentialSubject: {
        type: ['AchievementSubject'],
        achievement: {
          id: 'urn:uuid:2',
          type: ['Achievement'],
          name: 'Curso',
          description: 'Edición',
          criteria: { narrative: 'Todo' },
        },
      },
      credentialStatus: {
        statusListIndex: '42',
        statusListCredential: 'https://campus.example.org/status/1',
      },
    });
  });

  it('names a holder without an e-mail address by an id of its own', () => {
    expect(openBadge({ ...badge, hashedEmail: null }).credentialSubject).toMatchObject({
      id: 'urn:uuid:1',
      identifier: [{ identityType: 'name', identityHash: 'Ana Lucía' }],
    });
  });

  it('is baked into a picture and taken out again', () => {
    const picture = baked(PNG, '{"name":"Certificado de Ñandú"}');
    expect(credentialIn(picture)).toBe('{"name":"Certificado de Ñandú"}');
    expect(credentialIn(PNG)).toBeNull();
    expect(credentialIn(Buffer.from('no picture'))).toBeNull();
    expect(() => baked(picture, '{}')).toThrow('a picture holds one credential');
    expect(() => baked(Buffer.from('no picture'), '{}')).toThrow('only a PNG can be baked');
  });

  it('has chunks whose checksum is that of the standard', () => {
    // The end of every PNG file.
    expect(Buffer.from(pngChunk('IEND', new Uint8Array())).toString('hex')).toBe('0000000049454e44ae426082');
  });
});

describe('a status list', () => {
  it.each<[string, number[]]>([
    ['none', []],
    ['the first and the last', [0, STATUS_BITS - 1]],
    ['some', [7, 8, 42, 4_711]],
  ])('has exactly the bits set that are out of force: %s', (_name, set) => {
    const bits = gunzipSync(Buffer.from(encodedBits(set).slice(1), 'base64url'));
    const found = Array.from({ length: STATUS_BITS }, (_, i) => i).filter(
      (i) => (bits[i >> 3] ?? 0) & (128 >> (i & 7)),
    );
    expect([bits.length, found]).toEqual([16_384, set]);
  });

  it('is read bit by bit, and what is no list says nothing', () => {
    const list = encodedBits([7, 4_711]);
    expect([6, 7, 8, 4_711].map((index) => bitOf(list, index))).toEqual([false, true, false, true]);
    expect([bitOf(list, STATUS_BITS), bitOf(list, -1)]).toEqual([null, null]);
    expect(['', 'u', list.slice(1), list.slice(0, 20)].map((text) => bitOf(text, 7))).toEqual(
      Array.from({ length: 4 }, () => null),
    );
  });

  it('has no other places', () => {
    for (const index of [-1, STATUS_BITS]) expect(() => encodedBits([index])).toThrow();
  });
});
