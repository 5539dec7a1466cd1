import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { accountChangesWords } from './words/account-changes.words.ts';
import { whyInLetter, type Why } from '@campus/platform/mail/letter-reason.ts';

export interface NameMail {
  /** How the person is greeted: the given names they had. */
  name: string;
  from: string;
  to: string;
}

/** To a person whose name was changed, whoever did it. */
export const nameChangedMail = mailFrom(accountChangesWords, {
  name: 'name-changed',
  write: (say, { name, from, to }: NameMail, locale) => ({
    subject: say('mail.nameChanged.subject'),
    greeting: greeting(locale, name),
    paragraphs: [say('mail.nameChanged.text', { from, to })],
    notes: [say('mail.nameChanged.note')],
  }),
});

/** To a person whose change of name waits for approval. */
export const nameAskedMail = mailFrom(accountChangesWords, {
  name: 'name-asked',
  write: (say, { name, from, to }: NameMail, locale) => ({
    subject: say('mail.nameAsked.subject'),
    greeting: greeting(locale, name),
    paragraphs: [say('mail.nameAsked.text', { from, to })],
    notes: [say('mail.nameAsked.note')],
  }),
});

/** To a person whose change of name was refused. The reason kept in the record is not in it. */
export const nameKeptMail = mailFrom(accountChangesWords, {
  name: 'name-kept',
  write: (say, { name, from, to, letterReason }: NameMail & Why, locale) => ({
    subject: say('mail.nameKept.subject'),
    greeting: greeting(locale, name),
    paragraphs: [say('mail.nameKept.text', { from, to }), ...whyInLetter(locale, letterReason)],
    notes: [say('mail.nameKept.note')],
  }),
});
