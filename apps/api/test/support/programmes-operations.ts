import { randomUUID } from 'node:crypto';
import { programmeId } from '../../src/seeds/programme.ts';
import { command } from './registered.ts';
import { type StaffCase } from './staff-operations.ts';

const names = { es: 'Programa', en: 'Programme', fr: 'Programme' };
const page = { limit: 10, offset: 0 };

/** Operations about programmes, institutions and posts. */
export const programmesCases: StaffCase[] = [
  ['Programmes', 'with names and donors', 'tomas', () => ({})],
  ['Programmes', 'not for donors', 'dora', () => ({})],
  ['CountryRoles', 'of today', 'carla', () => page],
  ['Institutions', 'of one country', 'carla', () => ({ ...page, country: 'MX' })],
  ['Posts', 'found', 'marta', () => ({ ...page, search: 'chetumal' })],
  ['SaveProgramme', 'a key that is none', 'lucia', command({ key: 'No key' })],
  ['SaveProgrammeName', 'unknown', 'lucia', command({ programmeId: 'x', names, validFrom: '2027-01-01' })],
  [
    'SaveProgrammeDonor',
    'without a line',
    'lucia',
    command({ programmeId, names, acknowledgement: { es: '', en: '', fr: '' }, validFrom: '2027-01-01' }),
  ],
  ['SetLogo', 'that is none', 'lucia', command({ programmeId, png: 'x' })],
  ['SaveCountryRole', 'of no country', 'lucia', command({ country: 'ZZ', role: 'OBSERVER' })],
  [
    'RemoveProgrammeFact',
    'without a reason',
    'lucia',
    command({ fact: 'NAME', id: randomUUID(), reason: '' }),
  ],
  ['SaveInstitution', 'of another country', 'carla', command({ country: 'CR', kind: 'women', name: 'x' })],
  [
    'SavePost',
    'in no zone',
    'carla',
    command({ sendingCountry: 'MX', hostCountry: 'US', city: 'x', kind: 'consulate', timeZone: 'CST' }),
  ],
];
