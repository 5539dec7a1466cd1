import { plannedEditionId } from '../../src/seeds/planned-edition.ts';
import { type StaffCase } from './staff-operations.ts';

const list = { locale: 'fr', limit: 10, offset: 0, sort: 'STARTS', isDescending: true };

/** What is asked and done about editions. */
export const editionsCases: StaffCase[] = [
  ['Editions', 'all', 'lucia', () => list],
  ['Editions', 'of one country, found', 'carla', () => ({ ...list, search: 'regional', phase: 'COMING' })],
  ['Editions', 'not for donors', 'dora', () => list],
  ['EditionHead', 'planned', 'carla', () => ({ id: plannedEditionId, locale: 'es' })],
  ['EditionHead', 'unknown', 'carla', () => ({ id: 'none', locale: 'es' })],
  ['Edition', 'with all its plans', 'lucia', () => ({ id: plannedEditionId, locale: 'en' })],
  ['Edition', 'of one country', 'marta', () => ({ id: plannedEditionId, locale: 'fr' })],
];
