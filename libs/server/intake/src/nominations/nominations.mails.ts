import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { dayInWords } from '@campus/platform/words/dates.ts';
import { nominationsWords } from './words/nominations.words.ts';

export interface NominationLinkMail {
  /** Who nominates: a name, else the institution's. */
  nominator: string;
  institution: string;
  callTitle: string;
  /** `YYYY-MM-DD`. */
  closesOn: string;
  maximum: number;
  contact: string;
  url: string;
}

/** To an institution: its personal link to the nomination form. */
export const nominationLinkMail = mailFrom(nominationsWords, {
  name: 'nomination-link',
  write: (say, mail: NominationLinkMail, locale) => {
    const { nominator, institution, callTitle, closesOn, maximum, contact, url } = mail;
    const day = dayInWords(closesOn, locale);
    return {
      subject: say('mail.nominationLink.subject', { callTitle }),
      greeting: say('mail.nominationLink.greeting', { institution }),
      paragraphs: [say('mail.nominationLink.text', { callTitle, nominator, maximum, day })],
      action: { label: say('mail.nominationLink.action'), url },
      notes: [say('mail.nominationLink.note.1'), say('mail.nominationLink.note.contact', { contact })],
    };
  },
});

export interface NomineeMail {
  /** How the person is greeted: the given names. */
  name: string;
  subject: string;
  paragraphs: string[];
  /** Where an accepted person confirms; null: nothing to do. */
  url: string | null;
}

/** To a nominee: a letter of the call, filled in. */
export const nomineeMail = mailFrom(nominationsWords, {
  name: 'nomination-letter',
  write: (say, { name, subject, paragraphs, url }: NomineeMail, locale) => ({
    subject,
    greeting: greeting(locale, name),
    paragraphs,
    ...(url === null ? {} : { action: { label: say('letter.confirm'), url } }),
  }),
});
