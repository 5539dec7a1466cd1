import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { providersWords } from '../words/providers.words.ts';

export interface AccountMail {
  name: string;
  institution: string;
  url: string;
}

/** To the person, whoever did it: what opens their account is not changed behind their back. */
const mailAbout = (news: 'joined' | 'parted') =>
  mailFrom(providersWords, {
    name: `institution-account-${news}`,
    write: (say, { name, institution, url }: AccountMail, locale) => ({
      subject: say(`mail.${news}.subject`, { institution }),
      greeting: greeting(locale, name),
      paragraphs: [say(`mail.${news}.text`, { institution })],
      action: { label: say('mail.action'), url },
      notes: [say(`mail.${news}.note`)],
    }),
  });

export const accountMails = { joined: mailAbout('joined'), parted: mailAbout('parted') };
