import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { secondFactorWords } from './words/second-factor.words.ts';

export interface FactorMail {
  name: string;
  /** Recovery codes that were not used. */
  left: number;
  url: string;
}

export const factorNews = ['added', 'removed', 'reset', 'codeUsed', 'codesRenewed', 'codesWrong'] as const;
export type FactorNews = (typeof factorNews)[number];

/** To the person, whoever did it: what changes how one signs in is not done behind anybody's back. */
const mailAbout = (news: FactorNews, name: string) =>
  mailFrom(secondFactorWords, {
    name,
    write: (say, { name, left, url }: FactorMail, locale) => ({
      subject: say(`mail.${news}.subject`),
      greeting: greeting(locale, name),
      paragraphs: [say(`mail.${news}.text`, { left })],
      action: { label: say('mail.action'), url },
      notes: [say(`mail.${news}.note`)],
    }),
  });

export const factorMails = {
  added: mailAbout('added', 'second-factor-added'),
  removed: mailAbout('removed', 'second-factor-removed'),
  reset: mailAbout('reset', 'second-factor-reset'),
  codeUsed: mailAbout('codeUsed', 'recovery-code-used'),
  codesRenewed: mailAbout('codesRenewed', 'recovery-codes-renewed'),
  codesWrong: mailAbout('codesWrong', 'codes-wrong'),
};
