import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { type CertificateIssuedMail } from '../certificates.mails.ts';
import { certificatesWords } from '../words/certificates.words.ts';
import { whyInLetter, type Why } from '@campus/platform/mail/letter-reason.ts';

export interface CertificateReplacedMail extends CertificateIssuedMail, Why {
  /** The number of the one that no longer holds. */
  oldSerial: string;
}

/** To the holder of a certificate that was corrected: which one holds now. */
export const certificateReplacedMail = mailFrom(certificatesWords, {
  name: 'certificate-replaced',
  write: (
    say,
    { name, courseTitle, oldSerial, serial, verifyUrl, letterReason }: CertificateReplacedMail,
    locale,
  ) => ({
    subject: say('mail.certificateReplaced.subject', { courseTitle }),
    greeting: greeting(locale, name),
    paragraphs: [
      say('mail.certificateReplaced.text.1', { courseTitle, serial, oldSerial }),
      ...whyInLetter(locale, letterReason),
      say('mail.certificateReplaced.text.2'),
    ],
    action: { label: say('mail.certificateReplaced.action'), url: verifyUrl },
    notes: [say('mail.certificateReplaced.note')],
  }),
});

/** Of a certificate that nothing takes the place of. */
export interface OutOfForceMail extends Why {
  name: string;
  courseTitle: string;
  serial: string;
  /** Where the holder’s certificates are. */
  url: string;
}

/** To the holder of a certificate that was revoked. The reason kept in the record is not in it. */
export const certificateRevokedMail = mailFrom(certificatesWords, {
  name: 'certificate-revoked',
  write: (say, { name, courseTitle, serial, url, letterReason }: OutOfForceMail, locale) => ({
    subject: say('mail.certificateRevoked.subject', { courseTitle }),
    greeting: greeting(locale, name),
    paragraphs: [
      say('mail.certificateRevoked.text.1', { serial, courseTitle }),
      ...whyInLetter(locale, letterReason),
      say('mail.certificateRevoked.text.2'),
    ],
    action: { label: say('mail.certificateRevoked.action'), url },
    notes: [],
  }),
});

/** To the holder of a certificate that was ended before its day: it held until now, and no longer does. */
export const certificateEndedMail = mailFrom(certificatesWords, {
  name: 'certificate-ended',
  write: (say, { name, courseTitle, serial, url, letterReason }: OutOfForceMail, locale) => ({
    subject: say('mail.certificateEnded.subject', { courseTitle }),
    greeting: greeting(locale, name),
    paragraphs: [
      say('mail.certificateEnded.text.1', { serial, courseTitle }),
      ...whyInLetter(locale, letterReason),
      say('mail.certificateEnded.text.2'),
    ],
    action: { label: say('mail.certificateEnded.action'), url },
    notes: [],
  }),
});
