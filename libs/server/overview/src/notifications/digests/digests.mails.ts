import { type Locale } from '@campus/platform/graphql/locale.ts';
import { greeting, mailFrom } from '@campus/platform/mail/mail-text.ts';
import { dateInWords } from '@campus/platform/words/dates.ts';
import { type WaitingKind } from './digest.rules.ts';
import { notificationsWords } from '../words/notifications.words.ts';

export interface DigestLine {
  kind: WaitingKind;
  since: Date;
  url: string;
}

/** What waits in one group. */
export interface DigestGroup {
  edition: string;
  name: string;
  questions: number;
  faults: number;
  plans: number;
  /** Those that wait longest. */
  lines: DigestLine[];
  /** More than the lines name. */
  more: number;
}

export interface DigestMail {
  name: string;
  timeZone: string;
  groups: DigestGroup[];
  url: string;
  /** Switches such mails off without signing in. */
  leaveUrl: string;
}

/**
 * To whoever accompanies officers, once a day: what waits, with a link to each. It repeats neither words nor names,
 * because a mailbox may have other readers.
 */
export const digestMail = mailFrom(notificationsWords, {
  name: 'waiting-digest',
  write: (say, { name, timeZone, groups, url, leaveUrl }: DigestMail, locale: Locale) => ({
    subject: say('digest.subject', {
      count: groups.reduce((sum, { questions, faults, plans }) => sum + questions + faults + plans, 0),
    }),
    greeting: greeting(locale, name),
    paragraphs: [say('digest.text')],
    lists: groups.map(({ edition, name: group, questions, faults, plans, lines, more }) => ({
      title: say('digest.group', { edition, group, questions, faults, plans }),
      links: lines.map((line) => ({
        label: say(`digest.${line.kind}`, { date: dateInWords(line.since, locale, timeZone) }),
        url: line.url,
      })),
      ...(more > 0 ? { rest: say('digest.more', { count: more }) } : {}),
    })),
    action: { label: say('digest.action'), url },
    notes: [say('digest.why')],
    leave: { label: say('frame.leave'), url: leaveUrl },
  }),
});
