import { type PrintedCertificate } from '@campus/credentials';
import { labelled } from '@campus/platform/words/labelled.ts';
import { type CertificateSnapshot } from '../certificate-snapshot.ts';
import { postOf, sessionHours, statementOf } from '../certificate-words.ts';
import { certificatesWords } from '../words/certificates.words.ts';

/** The length as the certificate prints it. */
export const printedMinutes = ({ route, effort, minutes }: CertificateSnapshot): number =>
  minutes ?? (route === 'A' ? effort.core : effort.core + effort.extended);

/**
 * The printed fields of a snapshot, for the seal and the public page. A new printed field must be added here.
 * `locale`: the language of texts printed in one language; in the seal, the certificate's own.
 */
export const printedCertificate = (
  snapshot: CertificateSnapshot,
  locale: CertificateSnapshot['locale'] = snapshot.locale,
): PrintedCertificate => {
  const { signatory, print, sessions } = snapshot;
  const lines = [
    print?.heading?.[locale],
    statementOf(snapshot, locale),
    sessions && labelled(certificatesWords(locale)('print.sessions'), sessionHours(sessions, locale), locale),
    print?.donor?.[locale],
  ].flatMap((line) => line ?? []);
  return {
    serial: snapshot.serial,
    code: snapshot.code,
    locale: snapshot.locale,
    outcome: snapshot.outcome,
    name: snapshot.name,
    country: snapshot.country?.[locale] ?? null,
    institution: snapshot.institution,
    post: postOf(snapshot, locale),
    course: snapshot.course,
    edition: snapshot.edition[locale],
    route: snapshot.route,
    minutes: printedMinutes(snapshot),
    startsOn: snapshot.startsOn,
    endsOn: snapshot.endsOn,
    issuedOn: snapshot.issuedOn,
    expiresOn: snapshot.expiresOn,
    versionNumber: snapshot.versionNumber,
    version: snapshot.version,
    signatories: (print?.signatories ?? [signatory]).map(({ name, role }) => ({ name, role: role[locale] })),
    lines,
  };
};
