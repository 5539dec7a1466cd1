import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { accountChangesWords } from './words/account-changes.words.ts';

export interface AddressMail {
  name: string;
  from: string;
  to: string;
}

export interface AddressAskedMail extends AddressMail {
  url: string;
  days: number;
}

/** To the address the person still has: nothing changes before they say so. */
export const addressAskedMail = mailFrom(accountChangesWords, {
  name: 'address-asked',
  // It is tried even where mails have come back from: silence is what lets a second coordinator decide.
  isAskedFor: true,
  write: (say, { name, from, to, url, days }: AddressAskedMail, locale) => ({
    subject: say('mail.addressAsked.subject'),
    greeting: greeting(locale, name),
    paragraphs: [say('mail.addressAsked.text.1', { from, to }), say('mail.addressAsked.text.2')],
    action: { label: say('mail.addressAsked.action'), url },
    notes: [say('mail.addressAsked.note.1', { days }), say('mail.addressAsked.note.2')],
  }),
});

/** To the address that is to be: anyone who reads it and expects nothing can say so. */
export const addressProposedMail = mailFrom(accountChangesWords, {
  name: 'address-proposed',
  write: (say, { from, to }: AddressMail, locale) => ({
    subject: say('mail.addressProposed.subject'),
    greeting: greeting(locale),
    paragraphs: [say('mail.addressProposed.text', { to, from })],
    notes: [say('mail.addressProposed.note')],
  }),
});

/** To both addresses once it is done. */
export const addressChangedMail = mailFrom(accountChangesWords, {
  name: 'address-changed',
  write: (say, { name, from, to }: AddressMail, locale) => ({
    subject: say('mail.addressChanged.subject'),
    greeting: greeting(locale, name),
    paragraphs: [say('mail.addressChanged.text.1', { from, to }), say('mail.addressChanged.text.2')],
    notes: [say('mail.addressChanged.note')],
  }),
});

/** To both addresses, and to the person who asked: the request is over and nothing has changed. */
export const addressKeptMail = mailFrom(accountChangesWords, {
  name: 'address-kept',
  write: (say, { from, to }: AddressMail, locale) => ({
    subject: say('mail.addressKept.subject'),
    greeting: greeting(locale),
    paragraphs: [say('mail.addressKept.text', { from, to })],
  }),
});
