import { describe, expect, it } from '@jest/globals';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { interpret, type CompiledMessage, type MessageValues } from './interpret.ts';

const say = (message: string, values?: MessageValues, locale: 'es' | 'en' | 'fr' = 'es') =>
  interpret(compileMessageOrThrow(message) as CompiledMessage, locale, values);

const posts = '{count, plural, =0 {ningún puesto} one {un puesto} other {# puestos}} de {country}';

describe('interpret', () => {
  it.each([
    ['text alone', 'Mis cursos', undefined, 'Mis cursos'],
    ['an argument', 'Hola, {name}', { name: 'Ana' }, 'Hola, Ana'],
    ['a number', '{n, number} km', { n: 12345.5 }, '12,345.5 km'],
    ['an exact number', posts, { count: 0, country: 'México' }, 'ningún puesto de México'],
    ['one', posts, { count: 1, country: 'México' }, 'un puesto de México'],
    ['many', posts, { count: 1234, country: 'México' }, '1,234 puestos de México'],
    ['a choice', '{k, select, a {uno} other {otro}}', { k: 'a' }, 'uno'],
    ['a choice that is not there', '{k, select, a {uno} other {otro}}', { k: 'toString' }, 'otro'],
    [
      'an argument inside a choice',
      '{u, select, none {ya} other {desde {u}}}',
      { u: 'las 9' },
      'desde las 9',
    ],
    [
      'a plural inside a choice',
      '{k, select, a {{n, plural, one {#} other {# y más}}} other {}}',
      { k: 'a', n: 2 },
      '2 y más',
    ],
    ['a # in plain text', 'Ley #5', undefined, 'Ley #5'],
    ['a value that is missing', 'Hola, {name}.', {}, 'Hola, .'],
  ])('%s', (_name, message, values, expected) => {
    expect(say(message, values)).toBe(expected);
  });

  it('counts as each language does', () => {
    const message = '{n, plural, one {# lección} other {# lecciones}}';
    expect(say(message, { n: 0 }, 'es')).toBe('0 lecciones');
    expect(say(message, { n: 0 }, 'fr')).toBe('0 lección');
    expect(say(message, { n: 1 }, 'en')).toBe('1 lección');
  });
});
