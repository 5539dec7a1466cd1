import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { peopleWords } from '../words/people.words.ts';

export interface NewDeviceMail {
  name: string;
  /** As the browser says; empty: it says nothing. */
  device: string;
  at: string;
  url: string;
}

/** To somebody of staff whose account was entered from a browser it was never entered from. */
export const newDeviceMail = mailFrom(peopleWords, {
  name: 'new-device',
  write: (say, { name, device, at, url }: NewDeviceMail, locale) => ({
    subject: say('mail.newDevice.subject'),
    greeting: greeting(locale, name),
    paragraphs: [
      device ? say('mail.newDevice.text', { at, device }) : say('mail.newDevice.text.unknown', { at }),
    ],
    action: { label: say('mail.newDevice.action'), url },
    notes: [say('mail.newDevice.note')],
  }),
});
