import { describe, expect, it } from '@jest/globals';
import { missingListFields, suggestListFields } from './list-fields.ts';
import { readInstitutionKind } from '../people-import/reading/institution-kinds.ts';
import { readAudience, readYesNo } from './word-values.ts';

describe('columns of a list of nominees', () => {
  it.each([
    [
      'Spanish',
      [
        'Nombre completo',
        'Correo',
        'Tipo de institución',
        'Institución',
        'Permiso de jefatura',
        'Postulado por',
      ],
      ['full_name', 'email', 'institution_kind', 'institution', 'consent', 'nominator'],
    ],
    [
      'English',
      ['Given names', 'Surname', 'E-mail', 'Priority', 'Profile', 'Access needs', 'Telephone'],
      ['given_names', 'surnames', 'email', 'priority', 'audience', 'needs', 'none'],
    ],
    ['French', ['Prénom', 'Nom', 'Courriel', 'Priorité'], ['given_names', 'surnames', 'email', 'priority']],
  ])('are guessed from %s headings', (_language, headers, fields) => {
    expect(suggestListFields(headers)).toEqual(fields);
  });

  it('need a name and an address', () => {
    expect(missingListFields(['email', 'none'])).not.toEqual([]);
    expect(missingListFields(['email', 'full_name'])).toEqual([]);
  });
});

describe('words of a list of nominees', () => {
  it.each([
    ['Defensoría', 'ombudsman'],
    ['Ministry of foreign affairs', 'foreign_ministry'],
    ['foreign_ministry', 'foreign_ministry'],
    ['ONG', 'ngo'],
    ['Club de ajedrez', null],
  ])('%s is the kind of institution %s', (text, kind) => {
    expect(readInstitutionKind(text)).toBe(kind);
  });

  it.each([
    ['trainer', 'trainer'],
    ['Autorité migratoire', 'migration_officer'],
    ['nadie', null],
  ])('%s is the profile %s', (text, audience) => {
    expect(readAudience(text)).toBe(audience);
  });

  it.each([
    ['Sí', true],
    ['x', true],
    ['non', false],
    ['quizás', null],
  ])('%s is %s', (text, value) => {
    expect(readYesNo(text)).toBe(value);
  });
});
