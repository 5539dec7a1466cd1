import type { Picture } from '@campus/web-shell/testing';
import { edition } from '../edition.fixture.ts';

/** Who is signed in on the pictures: she coordinates everywhere. */
const lucia: Picture['person'] = {
  id: 'person-lucia',
  givenNames: 'Lucía',
  firstSurname: 'Solano',
  secondSurname: null,
  fullName: 'Lucía Solano',
  email: 'lucia@example.org',
  locale: 'es',
  timeZone: 'America/Costa_Rica',
  country: null,
  roles: ['COORDINATOR'],
  isRegional: true,
};

/** What the frame and the pages of an edition ask for on every screen. */
const standing: Picture['answers'] = {
  EditionHead: () => ({ edition: edition({ phase: 'CURRENT' }) }),
  Edition: () => ({ edition: edition({ phase: 'CURRENT' }) }),
  Editions: () => ({ editions: { items: [], totalCount: 0, mayPlan: true } }),
  CountryRoles: () => ({ countryRoles: [] }),
  RosterCountries: () => ({ roster: { countries: ['CR', 'MX'] } }),
  TodayLines: () => ({ todayLines: [] }),
};

type Given = Pick<Picture, 'name' | 'path' | 'answers' | 'shows'> & Partial<Picture>;

/** A picture of a coordinator's window, in Spanish and by day, unless it says otherwise. */
export const drawn = ({ name, path, answers, ...given }: Given): Picture => ({
  name: `console/${name}`,
  path: `/console${path}`,
  locale: 'es',
  on: 'desk',
  theme: 'light',
  person: lucia,
  answers: { ...standing, ...answers },
  ...given,
});

/** Fourteen officers, none like the other. */
export const names = [
  'Ana Hernández Núñez',
  'Luis Mora Paz',
  'Íñigo Peña Ruiz',
  'Rosa María Ibarra Quintero',
  'Jean-Baptiste Louissaint',
  'María de los Ángeles Xicoténcatl Muñoz',
  'Wilfredo Ajú',
  'Daniela Solís',
  'Kerry-Ann Williams',
  'Óscar Zelaya',
  'Beatriz Lobo Ferreira',
  'Nadège Pierre',
  'Tomás Rivas Cruz',
  'Yolanda Chávez',
];
