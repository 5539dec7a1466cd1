import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Role } from '../people.access.ts';

/** The word each demo person signs in with. Shown at start and on the sign-in screen; demo mode only. */
export const DEMO_PASSWORD = 'puente-maiz-lluvia';

export const DEMO_DOMAIN = 'demo.campus.example';

export type DemoKey =
  | 'ana'
  | 'luis'
  | 'chloe'
  | 'peter'
  | 'tomas'
  | 'carla'
  | 'lucia'
  | 'admin'
  | 'dora'
  | 'marta';

export interface DemoPerson {
  key: DemoKey;
  id: string;
  givenNames: string;
  firstSurname: string;
  secondSurname: string | null;
  locale: Locale;
  timeZone: string;
  country: string | null;
  sex: 'female' | 'male';
  role: Role;
  /** Where the role holds; null: everywhere. */
  scope: string | null;
  assignment: { post?: string; institution?: string; position: string; from: string } | null;
}

export interface InstitutionSeed {
  key: string;
  id: string;
  country: string;
  kind: string;
  name: string;
  acronym: string | null;
}

export interface PostSeed {
  key: string;
  id: string;
  sending: string;
  host: string;
  city: string;
  kind: string;
  district: string | null;
  timeZone: string;
}

/** Ids are written down: a second seeding finds the first one's rows. */
const id = (kind: string, number: number) =>
  `0193a000-${kind}-7000-8000-${number.toString(16).padStart(12, '0')}`;

export const institutions: InstitutionSeed[] = [
  {
    key: 'sre',
    id: id('0001', 1),
    country: 'MX',
    kind: 'foreign_ministry',
    name: 'Secretaría de Relaciones Exteriores',
    acronym: 'SRE',
  },
  {
    key: 'mrree',
    id: id('0001', 2),
    country: 'CR',
    kind: 'foreign_ministry',
    name: 'Ministerio de Relaciones Exteriores y Culto',
    acronym: 'MREC',
  },
  {
    key: 'mfa-bz',
    id: id('0001', 3),
    country: 'BZ',
    kind: 'foreign_ministry',
    name: 'Ministry of Foreign Affairs',
    acronym: null,
  },
  {
    key: 'gac',
    id: id('0001', 4),
    country: 'CA',
    kind: 'foreign_ministry',
    name: 'Affaires mondiales Canada',
    acronym: 'AMC',
  },
  {
    key: 'mae-ht',
    id: id('0001', 5),
    country: 'HT',
    kind: 'foreign_ministry',
    name: 'Ministère des Affaires étrangères et des Cultes',
    acronym: 'MAE',
  },
];

export const posts: PostSeed[] = [
  {
    key: 'mx-quetzaltenango',
    id: id('0002', 1),
    sending: 'MX',
    host: 'GT',
    city: 'Quetzaltenango',
    kind: 'consulate',
    district: 'Quetzaltenango, Totonicapán, Retalhuleu, Suchitepéquez',
    timeZone: 'America/Guatemala',
  },
  {
    key: 'cr-managua',
    id: id('0002', 2),
    sending: 'CR',
    host: 'NI',
    city: 'Managua',
    kind: 'embassy_consular_section',
    district: null,
    timeZone: 'America/Managua',
  },
  {
    key: 'ca-port-au-prince',
    id: id('0002', 3),
    sending: 'CA',
    host: 'HT',
    city: 'Port-au-Prince',
    kind: 'embassy_consular_section',
    district: null,
    timeZone: 'America/Port-au-Prince',
  },
  {
    key: 'bz-chetumal',
    id: id('0002', 4),
    sending: 'BZ',
    host: 'MX',
    city: 'Chetumal',
    kind: 'consulate',
    district: 'Quintana Roo',
    timeZone: 'America/Cancun',
  },
];

/** Invented people; the address of each is `key@demo.campus.example`. */
export const demoPeople: DemoPerson[] = [
  {
    key: 'ana',
    id: id('0003', 1),
    givenNames: 'Ana Lucía',
    firstSurname: 'Hernández-Quiñónez',
    secondSurname: 'de la Peña',
    locale: 'es',
    timeZone: 'America/Guatemala',
    country: 'MX',
    sex: 'female',
    role: 'learner',
    scope: null,
    assignment: { post: 'mx-quetzaltenango', position: 'Cónsul de protección', from: '2024-02-01' },
  },
  {
    key: 'luis',
    id: id('0003', 2),
    givenNames: 'Luis Ángel',
    firstSurname: 'Chinchilla',
    secondSurname: 'Ureña',
    locale: 'es',
    timeZone: 'America/Managua',
    country: 'CR',
    sex: 'male',
    role: 'learner',
    scope: null,
    assignment: { post: 'cr-managua', position: 'Vicecónsul', from: '2025-01-15' },
  },
  {
    key: 'chloe',
    id: id('0003', 3),
    givenNames: 'Chloé',
    firstSurname: 'Toussaint',
    secondSurname: 'Lévesque',
    locale: 'fr',
    timeZone: 'America/Port-au-Prince',
    country: 'CA',
    sex: 'female',
    role: 'learner',
    scope: null,
    assignment: { post: 'ca-port-au-prince', position: 'Agente consulaire', from: '2024-09-01' },
  },
  {
    key: 'peter',
    id: id('0003', 4),
    givenNames: 'Peter',
    firstSurname: 'Castillo',
    secondSurname: 'Young',
    locale: 'en',
    timeZone: 'America/Belize',
    country: 'BZ',
    sex: 'male',
    role: 'learner',
    scope: null,
    assignment: { post: 'bz-chetumal', position: 'Consular officer', from: '2023-06-01' },
  },
  {
    key: 'tomas',
    id: id('0003', 5),
    givenNames: 'Tomás',
    firstSurname: 'Ixcoy',
    secondSurname: 'Barrientos',
    locale: 'es',
    timeZone: 'America/Guatemala',
    country: 'GT',
    sex: 'male',
    role: 'trainer',
    scope: null,
    assignment: null,
  },
  {
    key: 'carla',
    id: id('0003', 6),
    givenNames: 'Carla Ximena',
    firstSurname: 'Núñez',
    secondSurname: 'Ibáñez',
    locale: 'es',
    timeZone: 'America/Mexico_City',
    country: 'MX',
    sex: 'female',
    role: 'coordinator',
    scope: 'MX',
    assignment: { institution: 'sre', position: 'Punto focal nacional', from: '2023-03-01' },
  },
  {
    key: 'lucia',
    id: id('0003', 7),
    givenNames: 'Lucía',
    firstSurname: 'Fernández',
    secondSurname: 'Solórzano',
    locale: 'es',
    timeZone: 'America/Costa_Rica',
    country: 'CR',
    sex: 'female',
    role: 'coordinator',
    scope: null,
    assignment: null,
  },
  {
    key: 'admin',
    id: id('0003', 8),
    givenNames: 'Mariela',
    firstSurname: 'Argueta',
    secondSurname: 'Zelaya',
    locale: 'es',
    timeZone: 'America/Tegucigalpa',
    country: 'HN',
    sex: 'female',
    role: 'administrator',
    scope: null,
    assignment: null,
  },
  {
    key: 'dora',
    id: id('0003', 9),
    givenNames: 'Dora',
    firstSurname: 'Whitfield',
    secondSurname: null,
    locale: 'en',
    timeZone: 'America/New_York',
    country: null,
    sex: 'female',
    role: 'donor',
    scope: null,
    assignment: null,
  },
  {
    key: 'marta',
    id: id('0003', 10),
    givenNames: 'Marta Eugenia',
    firstSurname: 'Vargas',
    secondSurname: 'Solís',
    locale: 'es',
    timeZone: 'America/Costa_Rica',
    country: 'CR',
    sex: 'female',
    role: 'coordinator',
    scope: 'CR',
    assignment: { institution: 'mrree', position: 'Punto focal nacional', from: '2024-01-15' },
  },
];

export const demoAddress = (person: Pick<DemoPerson, 'key'>) => `${person.key}@${DEMO_DOMAIN}`;

/** Person, role and everything else that hangs on the same number. */
export const demoGrantId = (person: DemoPerson) => person.id.replace('-0003-', '-0004-');
export const demoEmailId = (person: DemoPerson) => person.id.replace('-0003-', '-0005-');
export const demoAssignmentId = (person: DemoPerson) => person.id.replace('-0003-', '-0006-');
