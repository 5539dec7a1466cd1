import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { type MergeEffect } from './merge-orders.ts';
import { mergingWords } from './words/merging.words.ts';

export interface MergeMail {
  name: string;
  /** Of the account that is closed. */
  from: string;
  /** Of the account that stays. */
  to: string;
}

export type MergedMail = MergeMail & MergeEffect;

export interface MergeAskedMail extends MergedMail {
  url: string;
  days: number;
}

/** To each of the two addresses, with its own link: nothing happens before both confirm. */
export const mergeAskedMail = mailFrom(mergingWords, {
  name: 'merge-asked',
  // It is tried even where mails have come back from: silence is what lets a second coordinator decide.
  isAskedFor: true,
  write: (say, { name, from, to, moves, ends, url, days }: MergeAskedMail, locale) => ({
    subject: say('mail.mergeAsked.subject'),
    greeting: greeting(locale, name),
    paragraphs: [
      say('mail.mergeAsked.text.1', { from, to }),
      say('mail.mergeAsked.moves', { moves, from, to }),
      ...(ends > 0 ? [say('mail.mergeAsked.ends', { ends })] : []),
      say('mail.mergeAsked.text.2'),
    ],
    action: { label: say('mail.mergeAsked.action'), url },
    notes: [say('mail.mergeAsked.note.1', { days }), say('mail.mergeAsked.note.2')],
  }),
});

/** To both addresses once it is done. */
export const mergedMail = mailFrom(mergingWords, {
  name: 'accounts-merged',
  write: (say, { name, from, to, moves, ends }: MergedMail, locale) => ({
    subject: say('mail.accountsMerged.subject'),
    greeting: greeting(locale, name),
    paragraphs: [
      say('mail.accountsMerged.text.1', { from, to }),
      say('mail.accountsMerged.moves', { moves, from, to }),
      ...(ends > 0 ? [say('mail.accountsMerged.ends', { ends })] : []),
      say('mail.accountsMerged.text.2'),
    ],
    notes: [say('mail.accountsMerged.note')],
  }),
});

/** To both addresses, and to the person who asked: the request is over and nothing has changed. */
export const mergeKeptMail = mailFrom(mergingWords, {
  name: 'merge-kept',
  write: (say, { from, to }: MergeMail, locale) => ({
    subject: say('mail.mergeKept.subject'),
    greeting: greeting(locale),
    paragraphs: [say('mail.mergeKept.text', { from, to })],
  }),
});
