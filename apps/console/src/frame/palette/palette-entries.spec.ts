import { describe, expect, it } from '@jest/globals';
import { matching, MOST_OF_A_KIND, shownOf, stepped, type Entry } from './palette-entries.ts';

const entry = (label: string, note?: string): Entry => ({
  id: label,
  label,
  href: `/${label}`,
  ...(note ? { note } : {}),
});
const entries = [
  entry('Sesiones y asistencia'),
  entry('Ediciones'),
  entry('Exportar'),
  entry('Grupos', 'Segunda edición'),
];

describe('what is found among what is known', () => {
  it.each([
    ['', ['Sesiones y asistencia', 'Ediciones', 'Exportar', 'Grupos']],
    ['edicion', ['Ediciones', 'Grupos']],
    ['EXP', ['Exportar']],
    ['asis ses', ['Sesiones y asistencia']],
    ['grupos segunda', ['Grupos']],
    ['edcion', ['Ediciones', 'Grupos']],
    ['Edisiones', ['Ediciones']],
    ['asistensia', ['Sesiones y asistencia']],
    ['exprot', ['Exportar']],
    ['nada', []],
  ])('%p: %p', (search, labels) => {
    expect(matching(entries, search).map(({ label }) => label)).toEqual(labels);
  });

  it('is shown by kind, a few of each, and no kind without any', () => {
    const many = Array.from({ length: 20 }, (_, at) => entry(`p${at}`));
    const shown = shownOf([
      { name: 'People', entries: many },
      { name: 'Editions', entries: [] },
    ]);
    expect(shown.map(({ name, entries: own }) => [name, own.length])).toEqual([['People', MOST_OF_A_KIND]]);
  });
});

describe('a step through the list', () => {
  it.each([
    [-1, 1, 3, 0],
    [-1, -1, 3, 2],
    [2, 1, 3, 0],
    [0, -1, 3, 2],
    [0, 1, 0, -1],
  ] as const)('from %i by %i of %i is %i', (at, step, count, expected) => {
    expect(stepped(at, step, count)).toBe(expected);
  });
});
