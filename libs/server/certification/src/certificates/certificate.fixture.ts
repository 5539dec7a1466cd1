import { type CertificatePrint, type CertificateSnapshot } from './certificate-snapshot.ts';
import { LONGEST } from './templates/template.rules.ts';

/** As of a course with everything filled in. */
export const snapshot: CertificateSnapshot = {
  format: 1,
  name: 'Ana Lucía Hernández-Quiñónez de la Peña',
  country: { es: 'México', en: 'Mexico', fr: 'Mexique' },
  institution: 'Secretaría de Relaciones Exteriores',
  post: 'Quetzaltenango',
  course: {
    es: 'Protección consular de migrantes en países en crisis',
    en: 'Consular protection of migrants in countries in crisis',
    fr: 'Protection consulaire des migrants dans les pays en crise',
  },
  edition: { es: 'Curso abierto 2026–27', en: 'Open course 2026–27', fr: 'Cours ouvert 2026–27' },
  route: 'A',
  effort: { core: 480, extended: 900 },
  startsOn: '2026-10-01',
  endsOn: '2026-11-26',
  locale: 'es',
  outcome: 'completion',
  version: '0123456789ab',
  versionNumber: 3,
  issuedOn: '2026-11-24',
  expiresOn: null,
  signatory: {
    name: 'Carla Ximena Núñez Ibáñez',
    role: { es: 'coordinación nacional', en: 'national coordination', fr: 'coordination nationale' },
  },
  serial: 'MICIC-2026-000123',
  code: 'K7Q29FJM4TXB',
  verifyUrl: 'https://campus.example.org/verify/K7Q29FJM4TXB',
};

/** The longest of everything that real people, ministries and courses have. */
export const longest: CertificateSnapshot = {
  ...snapshot,
  name: 'María de los Ángeles Guadalupe Encarnación Hernández-Quiñónez de la Peña y Montúfar-Echeverría Villavicencio',
  institution: 'Ministerio de Relaciones Exteriores, Comercio Internacional y Culto de la República',
  post: 'Sección Consular de la Embajada en San Cristóbal de La Laguna',
  country: { es: 'República Dominicana', en: 'Dominican Republic', fr: 'République dominicaine' },
  course: {
    es: 'Protección consular y asistencia a personas migrantes en países que atraviesan una situación de conflicto o de desastre natural',
    en: 'Consular protection and assistance to migrants in countries experiencing conflict or natural disaster situations',
    fr: 'Protection consulaire et assistance aux personnes migrantes dans les pays touchés par un conflit ou une catastrophe naturelle',
  },
  edition: {
    es: 'Edición regional conjunta de otoño 2026–27',
    en: 'Joint regional autumn edition 2026–27',
    fr: 'Session régionale conjointe d’automne 2026–27',
  },
  outcome: 'distinction',
  route: 'B',
  expiresOn: '2028-11-24',
  signatory: { ...snapshot.signatory, name: 'María Fernanda de los Ángeles Solórzano-Echeverría Barrientos' },
  verifyUrl: 'https://campus-virtual.conferencia-regional.example.org/verify/K7Q29FJM4TXB',
};

const roles = {
  es: 'Secretaría Técnica, Conferencia Regional sobre Migración',
  en: 'Technical Secretariat, Regional Conference on Migration',
  fr: 'Secrétariat technique, Conférence régionale sur les migrations',
};

const print = (signatories: CertificatePrint['signatories']): CertificatePrint => ({
  heading: {
    es: 'Conferencia Regional sobre Migración · Programa Mesoamérica',
    en: 'Regional Conference on Migration · Mesoamerica Program',
    fr: 'Conférence régionale sur les migrations · Programme Mésoamérique',
  },
  statement: null,
  signatories,
  logos: [],
  donor: {
    es: 'Con el apoyo de una oficina donante que se nombra aquí.',
    en: 'With the support of a donor that is named here.',
    fr: 'Avec le soutien d’un bailleur qui est nommé ici.',
  },
  accent: '#7a1f3d',
});

/** As a template with two signatories prints it. */
export const drawn: CertificateSnapshot = {
  ...snapshot,
  print: print([
    { name: 'Julia Esperanza Rivas', role: roles, image: null },
    { name: 'Tomás Rivas', role: roles, image: null },
  ]),
};

const inAll = (text: string) => ({ es: text, en: text, fr: text });

/** Four signatories in narrow columns: one name takes three lines even at the smallest. */
export const tall: CertificateSnapshot = {
  ...snapshot,
  expiresOn: '2028-11-24',
  print: {
    ...print(
      ['Dra. María del Carmen Echeverría-Solórzano de Núñez', 'Íñigo Ávila', 'José Ñandú', 'Anna Lee'].map(
        (name) => ({
          name,
          role: inAll('Secretaria Técnica de la Conferencia Regional sobre Migr.'),
          image: null,
        }),
      ),
    ),
    donor: inAll(
      'Con el financiamiento de una oficina donante cuyo nombre, con el de su ministerio y el de su país, llega a la segunda línea.',
    ),
  },
};

/** The longest of everything, with four signatories. */
export const longestDrawn: CertificateSnapshot = {
  ...longest,
  sessions: { attended: 2730, planned: 2850 },
  print: print(
    [
      'María Fernanda de los Ángeles Solórzano-Echeverría',
      'Jean-Baptiste de la Fontaine-Villeneuve',
      'José Ñandú',
      'Anna Lee',
    ].map((name) => ({ name, role: roles, image: null })),
  ),
};

const words = (count: number): string =>
  'palabras que describen lo que hizo la persona durante el curso con todo detalle y sin prisa alguna '
    .repeat(3)
    .slice(0, count - 1)
    .concat('.');
/** Every text of a template as long as it may be. */
export const wordiest: CertificateSnapshot = {
  ...snapshot,
  route: 'B',
  outcome: 'achievement',
  expiresOn: '2028-11-24',
  sessions: { attended: 2730, planned: 2850 },
  print: {
    ...print(
      Array.from({ length: 4 }, () => ({
        name: 'María Fernanda de los Ángeles Solórzano-Echeverría Barrientos y Montúfar'.slice(
          0,
          LONGEST.name,
        ),
        role: inAll(words(LONGEST.role)),
        image: null,
      })),
    ),
    heading: inAll(words(LONGEST.heading)),
    statement: inAll(words(LONGEST.statement)),
  },
};

/** A statement of enrolment. */
export const enrolled: CertificateSnapshot = {
  ...snapshot,
  outcome: 'enrolment',
  enrolledOn: '2026-10-01',
  expiresOn: '2027-02-24',
};
