import { describe, expect, it } from '@jest/globals';
import { knownWords, wordsOf } from './known-words.ts';
import { passwordIssue, type PasswordOwner } from './password.rules.ts';
import { WordFilter } from './word-filter.ts';

const owner: PasswordOwner = {
  names: ['Ana Lucía', 'Hernández-Quiñónez', 'Castillo'],
  address: 'ana.hernandez@demo.campus.example',
};

describe('a new password', () => {
  it.each([
    ['eleven-char', 'SHORT'],
    ['Abcd1234567', 'SHORT'],
    ['ñññññññññññ', 'SHORT'],
    ['x'.repeat(201), 'LONG'],
    ['123456789012', 'COMMON'],
    ['Abcd12345678', 'COMMON'],
    ['Password-2024!', 'COMMON'],
    ['Passw0rd2026', 'COMMON'],
    ['P@ssw0rd1234', 'COMMON'],
    ['P@ssw0rd123!', 'COMMON'],
    ['passwordpassword', 'COMMON'],
    ['Welcome2Mexico', 'COMMON'],
    ['trustno1trustno1', 'COMMON'],
    ['MICIC-2026-MICIC', 'COMMON'],
    ['Campus2026xx', 'COMMON'],
    ['Contraseña123', 'COMMON'],
    ['Contrasena-2026', 'COMMON'],
    ['bienvenido2026', 'COMMON'],
    ['sunshineprincess', 'COMMON'],
    ['aaaaaaaaaaaa', 'COMMON'],
    ['abababababab', 'COMMON'],
    ['qwertyuiop123', 'COMMON'],
    ['correct horse', 'COMMON'],
    ['castillo2026', 'OWN_NAME'],
    ['C4stillo-2026', 'OWN_NAME'],
    ['mi-Hernandez-1', 'OWN_NAME'],
    ['quinonez quinonez', 'OWN_NAME'],
    ['ANA.HERNANDEZ!!', 'OWN_NAME'],
  ])('such as %j is refused: %s', (password, fault) => expect(passwordIssue(password, owner)).toBe(fault));

  it.each([
    'puente-maiz-lluvia',
    'volcán y maíz tierno',
    'otra frase bastante larga',
    'another good phrase',
    'correct horse battery',
    'k9#vT2qLmz!4',
    '雨の日は橋を渡って帰る人',
  ])('such as %j is good', (password) => expect(passwordIssue(password, owner)).toBeNull());

  it('counts a character once, however the keyboard composes it', () => {
    expect(passwordIssue('n\u0303n\u0303n\u0303abcdefgh', owner)).toBe('SHORT');
  });
});

describe('the known words', () => {
  it('are more than two hundred thousand, and every one is found', () => {
    const words = wordsOf('words');
    expect(words.size).toBeGreaterThan(200_000);
    const filter = knownWords('words');
    expect([...words].filter((word) => !filter.has(word))).toEqual([]);
    expect(filter.bytes.length).toBeLessThan(600_000);
  });

  it('are rarely found in what is none', () => {
    const filter = knownWords('words');
    const wrong = Array.from({ length: 20_000 }, (_, i) => `${i}-no-word`).filter((word) => filter.has(word));
    expect(wrong.length).toBeLessThan(60);
  });

  it('are the same when they are read back', () => {
    const filter = WordFilter.of(new Set(['uno', 'dos']));
    const read = WordFilter.read(filter.bytes);
    expect(['uno', 'dos'].every((word) => read.has(word))).toBe(true);
  });
});
