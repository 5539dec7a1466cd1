import { demoEditionId } from '../../src/seeds/editions.ts';
import { plannedGroupId } from '../../src/seeds/planned-edition.ts';
import { type StaffCase } from './staff-operations.ts';

const list = {
  locale: 'es',
  editionId: demoEditionId,
  sort: 'NAME',
  isDescending: false,
  limit: 10,
  offset: 0,
};

/** Operations about the people of an edition. */
export const rostersCases: StaffCase[] = [
  ['TodayLines', 'of everything', 'lucia', () => ({ locale: 'es', editionId: null })],
  ['TodayLines', 'of an edition', 'carla', () => ({ locale: 'fr', editionId: demoEditionId })],
  ['TodayLines', 'of some kinds', 'lucia', () => ({ locale: 'fr', kinds: ['WALK_INS', 'SILENT'] })],
  ['TodayLines', 'of no edition', 'admin', () => ({ locale: 'en', editionId: 'none' })],
  ['TodayLines', 'not for donors', 'dora', () => ({ locale: 'es', editionId: null })],
  ['Roster', 'of an edition', 'lucia', () => list],
  [
    'Roster',
    'of all editions, filtered',
    'carla',
    () => ({
      ...list,
      editionId: null,
      filter: { search: 'ana', country: 'MX', percentTo: 100, sex: 'FEMALE' },
      sort: 'PROGRESS',
    }),
  ],
  ['Roster', 'who is stuck', 'lucia', () => ({ ...list, filter: { isStuck: true }, sort: 'ACTIVITY' })],
  ['Roster', 'not for donors', 'dora', () => list],
  ['RosterCountries', 'of an edition', 'lucia', () => ({ locale: 'es', editionId: list.editionId })],
  ['RosterCountries', 'not for trainers', 'tomas', () => ({ locale: 'es', editionId: list.editionId })],
  ['ProgressGrid', 'of an edition', 'lucia', () => list],
  ['FacilitatedGroups', 'of a trainer', 'tomas', () => ({ locale: 'fr' })],
  [
    'GroupRoster',
    'of a group that is not theirs',
    'tomas',
    () => ({
      groupId: plannedGroupId('MX'),
      locale: 'es',
      sort: 'NAME',
      isDescending: false,
      limit: 10,
      offset: 0,
    }),
  ],
  ['ProgressGrid', 'unknown', 'carla', () => ({ ...list, editionId: 'none' })],
];
