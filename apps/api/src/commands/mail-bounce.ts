import { text } from 'node:stream/consumers';
import { BounceReports, type BounceReading } from '@campus/platform/mail/bounce-reports.ts';
import { inCampus } from './in-campus.ts';
import { OperatorError, optionsOf, say, type Command } from './command.ts';

/** A report is some kilobytes; the mail that came back may hang on it. */
const LONGEST = 10 * 1024 * 1024;

const sentences: Record<BounceReading, string> = {
  'not-a-report': 'This is no report of delivery (RFC 3464): nothing was changed.',
  'not-ours':
    'This report is not about a mail of this campus, or about one no longer known: nothing was changed.',
  delayed: 'The mail has not arrived yet, and is still tried: nothing was changed.',
  failed: 'The mail did not arrive. The address may still be right and goes on getting mails.',
  'address-dead': 'The address does not take mails: it gets no more until it is changed.',
};

export const mailBounce: Command = {
  name: 'mail bounce',
  usage: 'mail bounce [--to bounces+…@campus.example] < message.eml',
  summary:
    'read a mail returned to MAIL_BOUNCE_TO, as the mail server pipes it; --to: the address it was delivered to, if its headers do not say',
  needsDatabase: true,
  async run(args) {
    const { to } = optionsOf(args, [], ['to']);
    if (process.stdin.isTTY)
      throw new OperatorError('The mail is read from standard input: mail bounce < message.eml');
    const source = await text(process.stdin);
    if (source.length > LONGEST) throw new OperatorError('The input is longer than any report.');
    const reading = await inCampus((tx, app) => app.get(BounceReports).take(tx, source, to));
    say(args, [sentences[reading]], { reading });
    return 0;
  },
};
