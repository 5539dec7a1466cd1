import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { planReviewsWords } from './words/plan-reviews.words.ts';

export interface PlanReviewedMail {
  name: string;
  isApproved: boolean;
  url: string;
}

/** To the author of a plan. It says the outcome, and nothing of the plan: a mailbox may have other readers. */
export const planReviewedMail = mailFrom(planReviewsWords, {
  name: 'plan-reviewed',
  write: (say, { name, isApproved, url }: PlanReviewedMail, locale) => ({
    subject: say(isApproved ? 'mail.approved.subject' : 'mail.returned.subject'),
    greeting: greeting(locale, name),
    paragraphs: [say(isApproved ? 'mail.approved.text' : 'mail.returned.text')],
    action: { label: say('mail.reviewed.action'), url },
  }),
});
