import { describe, expect, it } from '@jest/globals';
import { cleanAddress, cleanName, fullNameOf, isTimeZone } from './people.rules.ts';

describe('names', () => {
  it.each([
    ['  Ana   Lucía ', 'Ana Lucía'],
    ['Hernández-Quiñónez', 'Hernández-Quiñónez'],
    ['de la Peña', 'de la Peña'],
    ["O'Reilly", "O'Reilly"],
    ['N’Diaye', 'N’Diaye'],
    ['Mª. Jesús', 'Mª. Jesús'],
    ['José', 'José'],
    ['李', '李'],
  ])('keeps %j as %j', (given, kept) => expect(cleanName(given)).toBe(kept));

  it.each([
    [''],
    ['   '],
    ['Ana\u0000'],
    ['Ana\u202eLucía'],
    ['<b>Ana</b>'],
    ['Ana 3'],
    ['http://example.org'],
    ['=cmd()'],
    ['A'.repeat(121)],
    ['a\u0301\u0301\u0301\u0301\u0301'],
  ])('refuses %j', (given) => expect(cleanName(given)).toBeNull());

  it('writes given names, first and second surname', () => {
    const person = { givenNames: 'Ana Lucía', firstSurname: 'Hernández', secondSurname: null };
    expect(fullNameOf(person)).toBe('Ana Lucía Hernández');
    expect(fullNameOf({ ...person, secondSurname: 'de la Peña' })).toBe('Ana Lucía Hernández de la Peña');
  });
});

describe('addresses', () => {
  it.each([
    'ana@demo.campus.example',
    'ana.lucia+curso@sre.gob.mx',
    'jose@correo.españa.example',
    "o'reilly@example.org",
  ])('keeps %s', (address) => expect(cleanAddress(` ${address} `)).toBe(address));
  it.each([
    '',
    'ana',
    'ana@',
    '@example.org',
    'ana@localhost',
    'a b@example.org',
    'ana@exam ple.org',
    'Ana <ana@example.org>',
    'ana@example.org,luis@example.org',
    'ana\n@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(250)}.org`,
  ])('refuses %j', (address) => expect(cleanAddress(address)).toBeNull());
});

describe('time zones', () => {
  it.each(['America/Costa_Rica', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+6'])('knows %s', (zone) =>
    expect(isTimeZone(zone)).toBe(true),
  );
  it.each(['', 'Nowhere/Land', '+05:00', 'CST', 'America', "America/x'; --", 'A/'.repeat(40)])(
    'refuses %j',
    (zone) => expect(isTimeZone(zone)).toBe(false),
  );
});
