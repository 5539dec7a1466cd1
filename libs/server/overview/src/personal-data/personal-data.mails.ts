import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { personalDataWords } from './words/personal-data.words.ts';

export interface ExportReadyMail {
  name: string;
  url: string;
  days: number;
}

/** To the person who asked for a copy, once it can be taken. */
export const exportReadyMail = mailFrom(personalDataWords, {
  name: 'personal-data-ready',
  write: (say, { name, url, days }: ExportReadyMail, locale) => ({
    subject: say('mail.personalDataReady.subject'),
    greeting: greeting(locale, name),
    paragraphs: [say('mail.personalDataReady.text', { days })],
    action: { label: say('mail.personalDataReady.action'), url },
    notes: [say('mail.personalDataReady.note')],
  }),
});

export interface CopyByOthersMail {
  name: string;
  reason: string;
  url: string;
}

/** To a person when somebody else asked for a copy of their data. */
export const copyByOthersMail = mailFrom(personalDataWords, {
  name: 'personal-data-asked-by-others',
  write: (say, { name, reason, url }: CopyByOthersMail, locale) => ({
    subject: say('mail.personalDataAskedByOthers.subject'),
    greeting: greeting(locale, name),
    paragraphs: [
      say('mail.personalDataAskedByOthers.text.1', { reason }),
      say('mail.personalDataAskedByOthers.text.2'),
    ],
    action: { label: say('mail.personalDataAskedByOthers.action'), url },
  }),
});

export interface ErasureAskedMail {
  name: string;
  /** Of the erasure, written out in the language and zone of the person. */
  day: string;
  url: string;
}

/** To a person whose data will be erased, whoever asked. */
export const erasureAskedMail = mailFrom(personalDataWords, {
  name: 'erasure-asked',
  write: (say, { name, day, url }: ErasureAskedMail, locale) => ({
    subject: say('mail.erasureAsked.subject', { day }),
    greeting: greeting(locale, name),
    paragraphs: [say('mail.erasureAsked.text.1', { day }), say('mail.erasureAsked.text.2')],
    action: { label: say('mail.erasureAsked.action'), url },
    notes: [say('mail.erasureAsked.note')],
  }),
});
