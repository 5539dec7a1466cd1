import { describe, expect, it } from '@jest/globals';
import { namesOfCountry, onlyZoneOf } from './country-names.ts';

describe('a country', () => {
  it('is called by its name in each language of the campus', () =>
    expect(namesOfCountry('MX')).toEqual(expect.arrayContaining(['México', 'Mexico', 'Mexique'])));

  it.each([
    ['GT', 'America/Guatemala'],
    ['CR', 'America/Costa_Rica'],
    ['MX', null],
    ['CA', null],
    ['', null],
  ])('%p has the zone %p for its own', (code, zone) => expect(onlyZoneOf(code)).toBe(zone));
});
