import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { retentionWords } from './words/retention.words.ts';

export interface PlanLeavesMail {
  name: string;
  edition: string;
  /** From which the plan is not kept, written out in the language and zone of the person. */
  day: string;
  url: string;
}

/** To the author of a plan whose edition was closed some time ago. */
export const planLeavesMail = mailFrom(retentionWords, {
  name: 'plan-leaves',
  write: (say, { name, edition, day, url }: PlanLeavesMail, locale) => ({
    subject: say('mail.planLeaves.subject', { day }),
    greeting: greeting(locale, name),
    paragraphs: [say('mail.planLeaves.text.1', { edition, day }), say('mail.planLeaves.text.2')],
    action: { label: say('mail.planLeaves.action'), url },
  }),
});
