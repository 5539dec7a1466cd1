import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { peopleWords } from './words/people.words.ts';

export interface LinkMail {
  /** How the person is greeted: the given names. */
  name: string;
  url: string;
}

/** To a person who asked for a new password. The link is good for an hour. */
export const passwordResetMail = mailFrom(peopleWords, {
  name: 'password-reset',
  isAskedFor: true,
  write: (say, { name, url }: LinkMail, locale) => ({
    subject: say('mail.passwordReset.subject'),
    greeting: greeting(locale, name),
    paragraphs: [say('mail.passwordReset.text')],
    action: { label: say('mail.passwordReset.action'), url },
    notes: [say('mail.passwordReset.note.1'), say('mail.passwordReset.note.2')],
  }),
});

/** To a person whose account was just made. The link is good for a week. */
export const welcomeMail = mailFrom(peopleWords, {
  name: 'welcome',
  write: (say, { name, url }: LinkMail, locale) => ({
    subject: say('mail.welcome.subject'),
    greeting: greeting(locale, name),
    paragraphs: [say('mail.welcome.text.1'), say('mail.welcome.text.2')],
    action: { label: say('mail.welcome.action'), url },
    notes: [say('mail.welcome.note')],
  }),
});

/** To a person whose password was changed, whoever did it. */
export const passwordChangedMail = mailFrom(peopleWords, {
  name: 'password-changed',
  write: (say, { name, url }: LinkMail, locale) => ({
    subject: say('mail.passwordChanged.subject'),
    greeting: greeting(locale, name),
    paragraphs: [say('mail.passwordChanged.text')],
    action: { label: say('mail.passwordChanged.action'), url },
  }),
});
