import { describe, expect, it } from '@jest/globals';
import { kindGuessed } from './institution-kinds.ts';

describe('of what kind an institution is, by its name', () => {
  it.each([
    ['Consulado General de México en Houston', 'consular_network'],
    ['Embajada de Belice', 'consular_network'],
    ['Consulate of Canada', 'consular_network'],
    ['Ambassade d’Haïti', 'consular_network'],
    ['Secretaría de Relaciones Exteriores', 'foreign_ministry'],
    ['Ministry of Foreign Affairs of Belize', 'foreign_ministry'],
    ['Ministère des Affaires étrangères et des Cultes', 'foreign_ministry'],
    ['Min. RREE', 'foreign_ministry'],
    ['Ministerio de Salud Pública', 'health'],
    ['Ministry of Health', 'health'],
    ['Ministère du Travail', 'labour'],
    ['Instituto Nacional de Migración', 'migration_authority'],
    ['Dirección General de Migración y Extranjería', 'migration_authority'],
    ['Policía Nacional', 'police_border'],
    ['Municipalidad de San José', 'local_government'],
    ['Universidad de Costa Rica', 'university'],
    ['Corte Suprema de Justicia', 'judiciary'],
    ['Ministerio de Defensa', 'defence'],
    ['Cruz Roja Hondureña', 'red_cross'],
  ])('%s: %s', (name, kind) => expect(kindGuessed(name)).toBe(kind));

  it.each([['Ministerio de la Presidencia'], ['Grupo Beta'], ['Ministerio de Trabajo y Salud'], ['']])(
    '%p tells none, or several: somebody says it',
    (name) => expect(kindGuessed(name)).toBeNull(),
  );
});
