import { percentIn } from '@campus/content-format/numbers';
import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { correctionsWords } from './words/corrections.words.ts';

export interface RegradedMail {
  name: string;
  /** Its title in the language of the mail. */
  quiz: string;
  /** The number of the attempt. */
  attempt: number;
  /** Per cent. */
  before: number;
  after: number;
  /** It had not been passed until now. */
  isPassedNow: boolean;
  url: string;
}

/** To an officer whose attempt was graded again and came to more. */
export const regradedMail = mailFrom(correctionsWords, {
  name: 'quiz-regraded',
  write: (say, { name, quiz, attempt, before, after, isPassedNow, url }: RegradedMail, locale) => {
    // Rounded down, as on the page it leads to.
    const inWords = (score: number) => percentIn(Math.floor(score + 1e-6), locale);
    const scores = { before: inWords(before), after: inWords(after) };
    return {
      subject: say('mail.regraded.subject', { quiz }),
      greeting: greeting(locale, name),
      paragraphs: [
        say('mail.regraded.text', { quiz, attempt, ...scores }),
        ...(isPassedNow ? [say('mail.regraded.passed')] : []),
      ],
      action: { label: say('mail.regraded.action'), url },
    };
  },
});
