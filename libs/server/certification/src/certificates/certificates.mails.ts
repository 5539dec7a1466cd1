import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { certificatesWords } from './words/certificates.words.ts';

export interface CertificateIssuedMail {
  /** How the person is greeted: the given names. */
  name: string;
  /** In the language of the mail. */
  courseTitle: string;
  serial: string;
  /** The public page that anyone can check it on. */
  verifyUrl: string;
}

/** To the person the certificate was issued to. */
export const certificateIssuedMail = mailFrom(certificatesWords, {
  name: 'certificate-issued',
  write: (say, { name, courseTitle, serial, verifyUrl }: CertificateIssuedMail, locale) => ({
    subject: say('mail.certificateIssued.subject', { courseTitle }),
    greeting: greeting(locale, name),
    paragraphs: [
      say('mail.certificateIssued.text.1', { courseTitle, serial }),
      say('mail.certificateIssued.text.2'),
    ],
    action: { label: say('mail.certificateIssued.action'), url: verifyUrl },
    notes: [say('mail.certificateIssued.note')],
  }),
});

export interface CertificateReminderMail {
  name: string;
  courseTitle: string;
  /** Titles of what is still to be done; may be empty. */
  missing: string[];
  /** An approved plan is asked for, and there is none to read. */
  isPlanMissing: boolean;
  url: string;
}

/** To a learner who still lacks something for a certificate; sent by a coordinator. */
export const certificateReminderMail = mailFrom(certificatesWords, {
  name: 'certificate-reminder',
  write: (say, { name, courseTitle, missing, isPlanMissing, url }: CertificateReminderMail, locale) => ({
    subject: say('mail.certificateReminder.subject', { courseTitle }),
    greeting: greeting(locale, name),
    paragraphs: [
      say('mail.certificateReminder.text.1', { courseTitle }),
      ...(missing.length
        ? [
            say('mail.certificateReminder.text.missing', {
              missing: missing.join(say('mail.certificateReminder.between')),
            }),
          ]
        : []),
      ...(isPlanMissing ? [say('mail.certificateReminder.text.plan')] : []),
      say('mail.certificateReminder.text.2'),
    ],
    action: { label: say('mail.certificateReminder.action'), url },
    notes: [say('mail.certificateReminder.note')],
  }),
});
