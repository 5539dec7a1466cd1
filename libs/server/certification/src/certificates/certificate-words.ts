import { hours, longDate } from '@campus/credentials';
import { type CertificateSnapshot } from './certificate-snapshot.ts';
import { certificatesWords } from './words/certificates.words.ts';

/** Across what only shows how a certificate would look. */
export const SPECIMEN = 'SPECIMEN';

type Language = CertificateSnapshot['locale'];

/** What a certificate is called. */
export const titleOf = (outcome: CertificateSnapshot['outcome'], language: Language): string =>
  certificatesWords(language)(`title.${outcome}`);

export { hours, longDate } from '@campus/credentials';

export function period(snapshot: CertificateSnapshot, language: Language): string {
  const first = longDate(snapshot.startsOn, language);
  return snapshot.endsOn
    ? `${first} – ${longDate(snapshot.endsOn, language)}`
    : `${certificatesWords(language)('print.since')} ${first}`;
}

/** `Quetzaltenango, Guatemala`: the post, and the State where it stands. */
export const postOf = (
  { post, host }: Pick<CertificateSnapshot, 'post' | 'host'>,
  language: Language,
): string | null => post && [post, host?.[language]].filter(Boolean).join(', ');

/** `12 horas de 15 horas`. */
export const sessionHours = (
  { attended, planned }: { attended: number; planned: number },
  language: Language,
): string =>
  certificatesWords(language)('print.attendedOf', {
    attended: hours(attended, language),
    planned: hours(planned, language),
  });

/** What the person did, as printed: in the template's words, those of the statement, or the usual ones. */
export function statementOf(
  { print, outcome, statement, enrolledOn, issuedOn }: CertificateSnapshot,
  language: Language,
): string {
  const say = certificatesWords(language);
  if (enrolledOn)
    return say('statement.enrolledSince', {
      since: longDate(enrolledOn, language),
      day: longDate(issuedOn, language),
    });
  return statement?.[language] ?? print?.statement?.[language] ?? say(`statement.${outcome}`);
}

/** The learner's language first, then the others. */
export const languagesOf = (snapshot: CertificateSnapshot): [Language, Language, Language] => {
  const others = (['es', 'en', 'fr'] as const).filter((language) => language !== snapshot.locale);
  return [snapshot.locale, others[0] ?? 'en', others[1] ?? 'fr'];
};
