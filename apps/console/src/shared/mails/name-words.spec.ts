import { fold } from '@campus/content-format/fold';
import { describe, expect, it } from '@jest/globals';
import { letterWords, messageNames, shownText, storedText } from './name-words.ts';

describe('names in braces', () => {
  it.each([
    ['messages', messageNames],
    ['letters', letterWords],
  ] as const)('of %s stand for one thing each, in whatever language, and have no blanks', (_, words) => {
    const said = Object.entries<Record<string, string>>(words).map(([code, names]) => [
      ...new Set([code, ...Object.values(names)].map(fold)),
    ]);
    const all = said.flat();
    expect(all.toSorted()).toEqual([...new Set(all)].toSorted());
    expect(all.filter((name) => /[\s{}]/.test(name))).toEqual([]);
  });

  it.each([
    ['Hola, {nombre}:', 'Hola, {given}:'],
    ['Hola, {NOMBRE}: {edicion}, {échéance}', 'Hola, {given}: {edition}, {deadline}'],
    ['Bonjour {prénom}, {séance} de {session-du-cours}', 'Bonjour {given}, {session} de {edition}'],
    [
      '{given} {edition} {deadline} {next} {link} {session}',
      '{given} {edition} {deadline} {next} {link} {session}',
    ],
    ['{nada} {} { nombre } {', '{nada} {} { nombre } {'],
    ['{constructor} {toString}', '{constructor} {toString}'],
  ])('are kept by their codes: %p is %p', (typed, kept) => {
    expect(storedText(messageNames, typed)).toBe(kept);
    expect(storedText(messageNames, kept)).toBe(kept);
  });

  it.each([
    ['es', '{given}, {session}', '{nombre}, {sesión}'],
    ['en', '{given}, {session}', '{given}, {session}'],
    ['fr', '{given}, {session}, {foo}', '{prénom}, {séance}, {foo}'],
  ] as const)('are shown as they are called in %s', (locale, kept, shown) => {
    expect(shownText(messageNames, kept, locale)).toBe(shown);
    expect(storedText(messageNames, shown)).toBe(kept);
  });

  it('of letters are kept by their codes', () => {
    expect(storedText(letterWords, '{nombre}, {primer-dia}, {dernier-jour}, {Confirm-by}')).toBe(
      '{name}, {startsOn}, {endsOn}, {confirmBy}',
    );
    expect(shownText(letterWords, '{startsOn}', 'en')).toBe('{first-day}');
  });
});
