import { hours, longDate } from '@campus/credentials';
import { type CertificateSnapshot, type Texts } from './certificate-snapshot.ts';

/** The fixed sentences of the certificate and of its public page. Templates, one per language. */
export const titles: Record<CertificateSnapshot['outcome'], Texts> = {
  participation: {
    es: 'Constancia de participación',
    en: 'Certificate of participation',
    fr: 'Attestation de participation',
  },
  completion: {
    es: 'Certificado de finalización',
    en: 'Certificate of completion',
    fr: 'Certificat d’achèvement',
  },
  achievement: {
    es: 'Certificado de aprovechamiento',
    en: 'Certificate of achievement',
    fr: 'Certificat de réussite',
  },
  enrolment: {
    es: 'Constancia de inscripción',
    en: 'Statement of enrolment',
    fr: 'Attestation d’inscription',
  },
  distinction: {
    es: 'Certificado de aprovechamiento con distinción',
    en: 'Certificate of achievement with distinction',
    fr: 'Certificat de réussite avec distinction',
  },
};

/** Of certificates that keep no sentence of their own: they print what they printed when they were issued. */
export const statements: Record<CertificateSnapshot['outcome'], Texts> = {
  participation: {
    es: 'participó en el curso y asistió al menos al 80 % de sus horas.',
    en: 'took part in the course and attended at least 80 % of its hours.',
    fr: 'a participé au cours et a suivi au moins 80 % des heures prévues.',
  },
  completion: {
    es: 'estudió todas las lecciones del curso y aprobó sus cuestionarios y la prueba final.',
    en: 'studied every lesson of the course and passed its quizzes and the final test.',
    fr: 'a étudié toutes les leçons du cours et réussi ses quiz et le test final.',
  },
  achievement: {
    es: 'terminó el curso, asistió a las sesiones y presentó un plan de contingencia consular aprobado.',
    en: 'completed the course, attended its sessions and submitted an approved consular contingency plan.',
    fr: 'a terminé le cours, suivi ses séances et présenté un plan de contingence consulaire approuvé.',
  },
  enrolment: {
    es: 'está inscrita o inscrito en el curso. Esta constancia no acredita asistencia, estudio ni resultado alguno.',
    en: 'is enrolled in the course. This statement attests no attendance, study or result.',
    fr: 'est inscrit ou inscrite au cours. Cette attestation ne certifie ni présence, ni travail, ni résultat.',
  },
  distinction: {
    es: 'terminó el curso y presentó un plan de contingencia consular aprobado con distinción.',
    en: 'completed the course and submitted a consular contingency plan approved with distinction.',
    fr: 'a terminé le cours et présenté un plan de contingence consulaire approuvé avec distinction.',
  },
};

/** Of a statement of enrolment, with its days. */
export const enrolledStatement = (since: string, day: string): Texts => ({
  es: `está inscrita o inscrito en el curso desde el ${longDate(since, 'es')}, según el registro del ${longDate(day, 'es')}. Esta constancia no acredita asistencia, estudio ni resultado alguno.`,
  en: `has been enrolled in the course since ${longDate(since, 'en')}, according to the register on ${longDate(day, 'en')}. This statement attests no attendance, study or result.`,
  fr: `est inscrit ou inscrite au cours depuis le ${longDate(since, 'fr')}, d’après le registre du ${longDate(day, 'fr')}. Cette attestation ne certifie ni présence, ni travail, ni résultat.`,
});

/** Across what only shows how a certificate would look. */
export const SPECIMEN = 'SPECIMEN';

export const words = {
  campus: { es: 'Campus MICIC', en: 'MICIC Campus', fr: 'Campus MICIC' },
  granted: { es: 'Se otorga a', en: 'Awarded to', fr: 'Décerné à' },
  course: { es: 'Curso', en: 'Course', fr: 'Cours' },
  edition: { es: 'Edición', en: 'Edition', fr: 'Session' },
  dates: { es: 'Fechas', en: 'Dates', fr: 'Dates' },
  since: { es: 'desde el', en: 'from', fr: 'à partir du' },
  effort: { es: 'Duración', en: 'Length', fr: 'Durée' },
  sessions: { es: 'Sesiones en vivo', en: 'Live sessions', fr: 'Séances en direct' },
  route: { es: 'Modalidad', en: 'Route', fr: 'Parcours' },
  place: { es: 'País e institución', en: 'Country and institution', fr: 'Pays et institution' },
  version: { es: 'Versión del curso', en: 'Course version', fr: 'Version du cours' },
  issued: { es: 'Fecha de emisión', en: 'Date of issue', fr: 'Date de délivrance' },
  expires: { es: 'Vigente hasta', en: 'Valid until', fr: 'Valable jusqu’au' },
  serial: { es: 'N.º de serie', en: 'Serial number', fr: 'N° de série' },
  code: { es: 'Código de verificación', en: 'Verification code', fr: 'Code de vérification' },
  check: { es: 'Compruébelo en', en: 'Check it at', fr: 'À vérifier sur' },
  language: { es: 'Idioma', en: 'Language', fr: 'Langue' },
  outcome: { es: 'Resultado', en: 'Outcome', fr: 'Résultat' },
  name: { es: 'Nombre', en: 'Name', fr: 'Nom' },
  signatory: { es: 'Emitido por', en: 'Issued by', fr: 'Délivré par' },
  lines: { es: 'También dice', en: 'Also says', fr: 'Dit aussi' },
} satisfies Record<string, Texts>;

export const routes: Record<CertificateSnapshot['route'], Texts> = {
  A: { es: 'Esencial, a su ritmo', en: 'Essential, self-paced', fr: 'Essentiel, à son rythme' },
  B: { es: 'En grupo, con tutoría', en: 'Cohort, tutored', fr: 'En groupe, avec tutorat' },
  C: { es: 'Taller presencial', en: 'Classroom workshop', fr: 'Atelier en présentiel' },
};

export const languages: Record<CertificateSnapshot['locale'], Texts> = {
  es: { es: 'español', en: 'Spanish', fr: 'espagnol' },
  en: { es: 'inglés', en: 'English', fr: 'anglais' },
  fr: { es: 'francés', en: 'French', fr: 'français' },
};

type Language = CertificateSnapshot['locale'];

export { hours, longDate } from '@campus/credentials';

export function period(snapshot: CertificateSnapshot, language: Language): string {
  const first = longDate(snapshot.startsOn, language);
  return snapshot.endsOn
    ? `${first} – ${longDate(snapshot.endsOn, language)}`
    : `${words.since[language]} ${first}`;
}

const asPart: Texts = {
  es: '{attended} de {planned}',
  en: '{attended} of {planned}',
  fr: '{attended} sur {planned}',
};

/** `12 horas de 15 horas`. */
export const sessionHours = (
  { attended, planned }: { attended: number; planned: number },
  language: Language,
): string =>
  asPart[language]
    .replace('{attended}', hours(attended, language))
    .replace('{planned}', hours(planned, language));

/** What the person did, as it is printed: in the words of the template, of the statement, or the usual ones. */
export function statementOf(
  { print, outcome, statement, enrolledOn, issuedOn }: CertificateSnapshot,
  language: Language,
): string {
  if (enrolledOn) return enrolledStatement(enrolledOn, issuedOn)[language];
  return statement?.[language] ?? print?.statement?.[language] ?? statements[outcome][language];
}

/** The learner's language first, then the others. */
export const languagesOf = (snapshot: CertificateSnapshot): [Language, Language, Language] => {
  const others = (['es', 'en', 'fr'] as const).filter((language) => language !== snapshot.locale);
  return [snapshot.locale, others[0] ?? 'en', others[1] ?? 'fr'];
};
