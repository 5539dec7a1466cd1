import { describe, expect, it } from '@jest/globals';
import { proposalFor } from './closest-places.ts';

const institution = (
  id: string,
  country: string | null,
  kind: string,
  name: string,
  acronym: string | null,
) => ({
  id,
  country_code: country,
  kind,
  name,
  acronym,
});
const directory = {
  institutions: [
    institution('sre', 'MX', 'foreign_ministry', 'Secretaría de Relaciones Exteriores', 'SRE'),
    institution(
      'mfa',
      'BZ',
      'foreign_ministry',
      'Ministry of Foreign Affairs, Foreign Trade and Culture',
      null,
    ),
    institution('mirex', 'DO', 'foreign_ministry', 'Ministerio de Relaciones Exteriores', null),
    institution('iom', null, 'intl_org', 'Organización Internacional para las Migraciones', 'OIM'),
  ],
  posts: [
    {
      id: 'houston',
      sending_country_code: 'MX',
      kind: 'consulate',
      city: 'Houston',
      time_zone: 'America/Chicago',
    },
    { id: 'paris', sending_country_code: 'GT', kind: 'embassy', city: 'París', time_zone: 'Europe/Paris' },
  ],
  countries: [
    { code: 'GT', names: { es: 'Guatemala', en: 'Guatemala', fr: 'Guatemala' } },
    {
      code: 'DO',
      names: { es: 'República Dominicana', en: 'Dominican Republic', fr: 'République dominicaine' },
    },
  ],
};

describe('what an unknown text may mean', () => {
  it.each([
    ['institution', 'MX', 'Secretaria de Relacciones Exteriores', 'sre'],
    ['institution', 'MX', 'S.R.E.', 'sre'],
    ['institution', 'MX', 'Ministry of Foreign Affairs', 'sre'],
    ['institution', 'MX', 'Min. RREE', 'sre'],
    ['institution', 'DO', 'MIREX', 'mirex'],
    ['institution', 'DO', 'Ministère des affaires étrangères', 'mirex'],
    ['institution', 'BZ', 'Ministry of Foreign Affairs', 'mfa'],
    ['institution', 'MX', 'Organizacion Internacional para las Migraciones', 'iom'],
    ['institution', 'MX', 'Instituto Inventado del Norte', null],
    ['institution', 'HN', 'Secretaría de Relaciones Exteriores', null],
    ['post', 'MX', 'Consulado en Hosuton', 'houston'],
    ['post', 'GT', 'Houston', null],
  ] as const)('%s of %s: %s → %s', (field, country, text, id) =>
    expect(proposalFor({ field, country, text }, directory)?.placeId ?? null).toBe(id),
  );

  it.each([
    ['Guatamala', 'GT'],
    ['Republique Dominicana', 'DO'],
    ['Atlántida', null],
  ])('the country %s → %s', (text, code) =>
    expect(proposalFor({ field: 'country', country: '', text }, directory)?.country ?? null).toBe(code),
  );

  it('names an institution as the directory shows it', () =>
    expect(proposalFor({ field: 'institution', country: 'MX', text: 'S R E' }, directory)).toEqual({
      placeId: 'sre',
      country: 'MX',
      name: 'Secretaría de Relaciones Exteriores (SRE)',
    }));
});
