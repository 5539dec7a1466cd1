import { describe, expect, it } from '@jest/globals';
import { closestTo, lettersApart, placeWithin } from './close-names.ts';

const directory = [
  { id: 'sre', names: ['Secretaría de Relaciones Exteriores', 'SRE'] },
  { id: 'minex', names: ['Ministerio de Relaciones Exteriores', 'MINEX'] },
  { id: 'inm', names: ['Instituto Nacional de Migración', 'INM'] },
  { id: 'gac', names: ['Affaires mondiales Canada', 'Global Affairs Canada', 'GAC'] },
];
const closest = (text: string) => closestTo(text, directory)?.id ?? null;

describe('the closest name of the directory', () => {
  it.each([
    ['Secretaria de Relaciones Exteriores', 'sre'],
    ['Secretaría de Relacciones Exteriores', 'sre'],
    ['Ministerio de Relaciones Exterires', 'minex'],
    ['Ministerio de Relaciones Exteriores de Guatemala', 'minex'],
    ['Instituto Nac. de Migración', 'inm'],
    ['I.N.M.', 'inm'],
    ['Migración, Instituto Nacional', 'inm'],
    ['Global affairs', 'gac'],
    ['MREX', null],
    ['Ministerio de Salud', null],
    ['', null],
    ['de la', null],
  ])('%s → %s', (text, id) => expect(closest(text)).toBe(id));

  it('is the one whose initials the text is, or has', () => {
    const one = [{ id: 'dgm', names: ['Dirección General de Migración'] }];
    expect(closestTo('DGM', one)?.id).toBe('dgm');
    expect(closestTo('Dirección General de Migración', [{ id: 'dgm', names: ['DGM'] }])?.id).toBe('dgm');
  });

  it('is none where two are equally close', () =>
    expect(
      closestTo('Ministerio de Trabajo', [
        { names: ['Ministerio del Trabajo'] },
        { names: ['Trabajo, Ministerio'] },
      ]),
    ).toBeNull());
});

describe('the place within a text', () => {
  const cities = [
    { id: 'houston', names: ['Houston'] },
    { id: 'la', names: ['Los Ángeles'] },
    { id: 'sa', names: ['San Antonio'] },
  ];
  it.each([
    ['Consulado en Hosuton', 'houston'],
    ['C. G. Los Angelos, California', 'la'],
    ['San Antonio', 'sa'],
    ['San José', null],
    ['Houston y San Antonio', null],
  ])('%s → %s', (text, id) => expect(placeWithin(text, cities)?.id ?? null).toBe(id));
});

it('counts letters apart', () =>
  expect([lettersApart('hosuton', 'houston'), lettersApart('', 'ab'), lettersApart('abc', 'abd')]).toEqual([
    1, 2, 1,
  ]));
