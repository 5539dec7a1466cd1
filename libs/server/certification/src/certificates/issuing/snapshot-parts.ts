import { followUpOpensAt } from '@campus/course-rules';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { type CertificateSnapshot, type Texts } from '../certificate-snapshot.ts';
import { inEveryLanguage } from '@campus/platform/words/catalogue.ts';
import { hours } from '../certificate-words.ts';
import { certificatesWords } from '../words/certificates.words.ts';

/** A length in words of each language. */
export const lengthOf = (minutes: number): Texts => ({
  es: hours(minutes, 'es'),
  en: hours(minutes, 'en'),
  fr: hours(minutes, 'fr'),
});

/** The same day of a later month, or the last of a shorter one. */
export const lastDay = (issuedOn: string, months: number | null): string | null =>
  months === null
    ? null
    : (followUpOpensAt(months, new Date(`${issuedOn}T00:00:00Z`))
        ?.toISOString()
        .slice(0, 10) ?? null);

/** A course may lack a language of the certificate: its title is then the one of the source. */
export function textsOf(titles: Record<string, string>): Texts {
  const otherwise = titles.es ?? titles.en ?? Object.values(titles)[0] ?? '';
  return { es: titles.es ?? otherwise, en: titles.en ?? otherwise, fr: titles.fr ?? otherwise };
}

/** The issuer of a statement of enrolment: the campus itself, not whoever asked for it. */
export const REGISTER: CertificateSnapshot['signatory'] = {
  name: campusName.es,
  role: inEveryLanguage(certificatesWords, 'role.register'),
};

/** Months a statement of enrolment is valid: it was true on its day. */
export const STATEMENT_MONTHS = 3;
