import { describe, expect, it } from '@jest/globals';
import { type Actor } from '../../platform/auth/actor.ts';
import { canReadRecord, readableCountries } from './scorm-records.access.ts';

const actor = (...grants: Actor['grants'][number][]): Actor => ({
  personId: 'somebody',
  locale: 'es',
  timeZone: 'America/Mexico_City',
  grants,
});
const trainer = { role: 'trainer', country: null } as const;
const ofMexico = { role: 'coordinator', country: 'MX' } as const;

describe('whose attempts are read', () => {
  it.each([
    ['a trainer: everybody’s', actor(trainer), null],
    ['a coordinator of Mexico: those of Mexico', actor(ofMexico), ['MX']],
    ['a coordinator of Mexico who trains: those of Mexico', actor(trainer, ofMexico), ['MX']],
    [
      'a coordinator of all countries who trains: everybody’s',
      actor(trainer, { ...ofMexico, country: null }),
      null,
    ],
  ])('%s', (_about, who, countries) => {
    expect(readableCountries(who)).toEqual(countries);
    expect(canReadRecord(who, 'CA')).toBe(countries === null);
    expect(canReadRecord(who, 'MX')).toBe(true);
  });
});
