import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { passkeyWords } from './words/passkey.words.ts';

export interface PasskeyMail {
  name: string;
  /** As its owner calls it. */
  passkey: string;
  url: string;
}

export const passkeyNews = ['added', 'removed', 'copied'] as const;
export type PasskeyNews = (typeof passkeyNews)[number];

/** To the person, whoever did it: what changes how one signs in is not done behind anybody's back. */
const mailAbout = (news: PasskeyNews, name: string) =>
  mailFrom(passkeyWords, {
    name,
    write: (say, { name, passkey, url }: PasskeyMail, locale) => ({
      subject: say(`mail.${news}.subject`),
      greeting: greeting(locale, name),
      paragraphs: [say(`mail.${news}.text`, { passkey })],
      action: { label: say('mail.action'), url },
      notes: [say(`mail.${news}.note`)],
    }),
  });

export const passkeyMails = {
  added: mailAbout('added', 'passkey-added'),
  removed: mailAbout('removed', 'passkey-removed'),
  copied: mailAbout('copied', 'passkey-copied'),
};
