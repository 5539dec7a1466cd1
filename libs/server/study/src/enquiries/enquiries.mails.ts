import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { enquiriesWords } from './words/enquiries.words.ts';

export interface AnsweredMail {
  name: string;
  isQuestion: boolean;
  url: string;
}

/**
 * To an officer who has an answer. It repeats neither the question nor the answer, because a mailbox may have
 * other readers.
 */
export const answeredMail = mailFrom(enquiriesWords, {
  name: 'enquiry-answered',
  write: (say, { name, isQuestion, url }: AnsweredMail, locale) => ({
    subject: say(isQuestion ? 'mail.question.subject' : 'mail.fault.subject'),
    greeting: greeting(locale, name),
    paragraphs: [say(isQuestion ? 'mail.question.text' : 'mail.fault.text')],
    action: { label: say('mail.answered.action'), url },
  }),
});
