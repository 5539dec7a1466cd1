// Whole imports of types: a thread that sets certificates reads this file as Node does, and decorators it cannot read.
import type { Locale } from '@campus/platform/graphql/locale.ts';
import type { Route } from '@campus/course-rules';
import type { Outcome } from './certificate.type.ts';

/** The printed fields of a certificate. Anyone who reads one years later needs nothing else. */
export interface CertificateSnapshot {
  /** Raised when a field joins, so that old snapshots print as they did. */
  format: 1;
  /** As on the nomination: given names and both surnames. */
  name: string;
  country: Texts | null;
  institution: string | null;
  post: string | null;
  /** The State where the post stands; missing without a post, or when the certificate is older. */
  host?: Texts;
  course: Texts;
  edition: Texts;
  route: Route;
  /** Minutes of the core and of the extended layer. */
  effort: { core: number; extended: number };
  /** Its length, in minutes; left out: the certificate is older, and printed the effort of its route. */
  minutes?: number;
  /** Minutes of the live sessions the person was expected at, and attended; missing when none is over. */
  sessions?: { attended: number; planned: number };
  /** Of a statement of enrolment: the day since when. It holds as of the day of issue. */
  enrolledOn?: string;
  /** First and last day of the edition (`2026-10-01`); the last may be open. */
  startsOn: string;
  endsOn: string | null;
  /** The language the learner used; it is printed first. */
  locale: Locale;
  /** `enrolment`: a statement of enrolment, which attests no result. */
  outcome: Outcome;
  /** First twelve characters of the content hash of the course version. */
  version: string;
  versionNumber: number;
  /** Day of issue in the group's time zone. */
  issuedOn: string;
  expiresOn: string | null;
  /**
   * What the person did, by the rule or by decision; missing when the template says it, or the certificate is
   * older.
   */
  statement?: Texts;
  signatory: { name: string; role: Texts };
  /** What the template of the edition printed; left out: the plain certificate. */
  print?: CertificatePrint;
  serial: string;
  code: string;
  verifyUrl: string;
}

/** The content of a certificate, without the number and the code that identify it. */
export type CertificateContents = Omit<CertificateSnapshot, 'serial' | 'code' | 'verifyUrl'>;

/** The parts of a certificate that come from its template, as they were when it was issued. */
export interface CertificatePrint {
  /** Who issues, above the title; null: the campus. */
  heading: Texts | null;
  /** The sentence under the name of the course; null: the usual one. */
  statement: Texts | null;
  /** One to four. `image`: id of a certificate image. */
  signatories: { name: string; role: Texts; image: string | null }[];
  /** Ids of certificate images, from left to right. */
  logos: string[];
  donor: Texts | null;
  /** `#0b5c63`. */
  accent: string;
}

export type Texts = Record<Locale, string>;
