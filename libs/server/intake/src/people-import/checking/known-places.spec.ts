import { describe, expect, it } from '@jest/globals';
import { type PlaceValue } from '../people-import.entity.ts';
import { knownPlaces, type EarlierMeaning } from './known-places.ts';

const institution = (id: string, name: string, acronym: string | null, country: string | null = 'GT') => ({
  id,
  name,
  acronym,
  country_code: country,
  kind: 'foreign_ministry',
});
const directory = {
  institutions: [
    institution('minex', 'Ministerio de Relaciones Exteriores', 'MINEX'),
    institution('igm', 'Instituto Guatemalteco de Migración', null),
    institution('oim', 'Organización Internacional para las Migraciones', 'OIM', null),
  ],
  posts: [],
};
const said = (text: string, over: Partial<PlaceValue> = {}): PlaceValue => ({
  field: 'institution',
  country: 'GT',
  text,
  placeId: null,
  ...over,
});
const kept = (text_key: string, place_id: string): EarlierMeaning => ({
  field: 'institution',
  country: 'GT',
  text_key,
  place_id,
});

describe('what the institution of a row means', () => {
  it.each<[string, string, PlaceValue[], EarlierMeaning[], [string | null | undefined, string | undefined]]>([
    ['its name', 'ministerio de relaciones exteriores', [], [], ['minex', 'directory']],
    ['its acronym', 'Minex', [], [], ['minex', 'directory']],
    ['one of every country', 'OIM', [], [], ['oim', 'directory']],
    ['nothing known', 'Min. RREE', [], [], [undefined, undefined]],
    [
      'what was said of this list',
      'MIN RREE',
      [said('Min. RREE', { placeId: 'minex' })],
      [],
      ['minex', 'list'],
    ],
    ['nothing, as was said', 'Min. RREE', [said('Min. RREE')], [], [null, 'list']],
    ['what an earlier list kept', 'Min. RREE', [], [kept('min rree', 'minex')], ['minex', 'earlier']],
    [
      'what was said, before the directory',
      'MINEX',
      [said('MINEX', { placeId: 'igm' })],
      [],
      ['igm', 'list'],
    ],
    ['the directory, before earlier lists', 'MINEX', [], [kept('minex', 'igm')], ['minex', 'directory']],
    ['nothing, once its place is gone', 'Min. RREE', [], [kept('min rree', 'gone')], [undefined, undefined]],
    [
      'nothing of another country',
      'Min. RREE',
      [said('Min. RREE', { country: 'HN', placeId: 'minex' })],
      [],
      [undefined, undefined],
    ],
  ])('is %s', (_about, text, values, earlier, expected) => {
    const meaning = knownPlaces(directory, values, earlier).institutionOf('GT', text);
    expect([meaning && (meaning.place?.id ?? null), meaning?.by]).toEqual(expected);
  });

  it('leaves rows out when somebody said so', () => {
    const places = knownPlaces(directory, [said('Min. RREE', { isLeftOut: true })], []);
    expect(places.institutionOf('GT', 'Min. RREE')).toEqual({ place: null, by: 'list', isLeftOut: true });
  });
});
