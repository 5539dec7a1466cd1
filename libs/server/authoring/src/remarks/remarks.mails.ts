import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { remarksWords } from './words/remarks.words.ts';

export interface WaitingMail {
  name: string;
  /** What the draft is called. */
  draft: string;
  url: string;
}

/** To somebody for whom a remark waits. It quotes neither the text nor the remark: a mailbox may have other readers. */
export const waitingMail = mailFrom(remarksWords, {
  name: 'remark-waiting',
  write: (say, { name, draft, url }: WaitingMail, locale) => ({
    subject: say('mail.waiting.subject'),
    greeting: greeting(locale, name),
    paragraphs: [say('mail.waiting.text', { draft }), say('mail.waiting.once')],
    action: { label: say('mail.waiting.action'), url },
  }),
});
