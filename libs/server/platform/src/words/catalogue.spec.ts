import { describe, expect, it } from '@jest/globals';
import { wordsFrom } from './catalogue.ts';

const words = wordsFrom({
  es: { rain: 'Llueve en {place}', days: '{n, plural, one {un día} other {# días}}' },
  en: { rain: 'Rain in {place}', days: '{n, plural, one {one day} other {# days}}' },
  fr: { rain: 'Pluie à {place}', days: '{n, plural, one {# jour} other {# jours}}' },
});

describe('a catalogue', () => {
  it('says a sentence in a language, with its values', () => {
    expect(words('es')('rain', { place: 'Copán' })).toBe('Llueve en Copán');
    expect(words('fr')('rain', { place: 'Copán' })).toBe('Pluie à Copán');
    expect(words('en')('days', { n: 1200 })).toBe('1,200 days');
  });

  it('reads a value as text: braces in a name are not filled in again', () => {
    expect(words('en')('rain', { place: '{n}' })).toBe('Rain in {n}');
  });

  it('says no sentence with a hole in it', () => {
    expect(() => words('es')('rain')).toThrow('rain (es) needs {place}');
    expect(() => words('es')('days', { place: 'Copán' })).toThrow('days (es) needs {n}');
  });
});
