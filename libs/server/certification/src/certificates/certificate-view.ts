import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Certificate } from './certificate.type.ts';
import { statementOf } from './certificate-words.ts';
import { type CertificateRow } from './certificates.statements.ts';

/** A certificate as the API reports it: all from the snapshot, except for the status. */
export const certificateView = (
  row: Pick<CertificateRow, 'id' | 'snapshot' | 'status' | 'basis' | 'credential_id'> & {
    issued_at: Date | string;
  },
  locale: Locale,
): Certificate => ({
  id: row.id,
  serial: row.snapshot.serial,
  code: row.snapshot.code,
  outcome: row.snapshot.outcome,
  status: row.status,
  basis: row.basis,
  courseTitle: row.snapshot.course[locale],
  /** Computed only for the person asking: the course home does not need it. */
  get statement() {
    return statementOf(row.snapshot, locale);
  },
  printedName: row.snapshot.name,
  issuedAt: new Date(row.issued_at),
  expiresOn: row.snapshot.expiresOn,
  verifyUrl: row.snapshot.verifyUrl,
  pdfA4Url: `/certificates/${row.id}/a4.pdf`,
  pdfLetterUrl: `/certificates/${row.id}/letter.pdf`,
  credentialUrl: row.credential_id && `/credentials/${row.credential_id}.json`,
  badgeUrl: row.credential_id && `/credentials/${row.credential_id}.png`,
});
