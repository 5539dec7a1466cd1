import { type WatchedFor } from '@campus/platform/config/security-settings.ts';
import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { type KeyOf, type Say } from '@campus/platform/words/catalogue.ts';
import { securityWords } from './words/security.words.ts';

export interface ToldBurst {
  rule: WatchedFor;
  times: number;
  minutes: number;
  /** A network, or the name of a person; empty where the address tried belongs to nobody. */
  who: string;
}

export interface BurstsMail {
  name: string;
  bursts: ToldBurst[];
  /** Those beyond the ones that are named. */
  more: number;
  url: string;
}

const told = (say: Say<KeyOf<typeof securityWords>>, { rule, who, times, minutes }: ToldBurst): string =>
  rule === 'guessing' && who === ''
    ? say('mail.bursts.guessing.unknown', { times, minutes })
    : say(`mail.bursts.${rule}`, { who, times, minutes });

/** To administrators: what was seen since the last mail, once for each burst. */
export const burstsMail = mailFrom(securityWords, {
  name: 'security-bursts',
  write: (say, { name, bursts, more, url }: BurstsMail, locale) => ({
    subject: say('mail.bursts.subject'),
    greeting: greeting(locale, name),
    paragraphs: [
      ...bursts.map((burst) => told(say, burst)),
      ...(more ? [say('mail.bursts.more', { more })] : []),
    ],
    action: { label: say('mail.bursts.action'), url },
    notes: [say('mail.bursts.note.1'), say('mail.bursts.note.2')],
  }),
});
