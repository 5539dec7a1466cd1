import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { peopleWords } from '../words/people.words.ts';

export interface NewDeviceMail {
  name: string;
  /** As the browser reports it; empty: unknown. */
  device: string;
  at: string;
  url: string;
}

/** To a member of staff whose account was entered from a new browser. */
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
