import { joined, markup } from '../documents/html.ts';
import { type Locale } from '../graphql/locale.ts';
import { type Say, type Words } from '../words/catalogue.ts';
import { mailWords } from './words/mail.words.ts';

/** Things of one kind or place, with what is said of those it does not name. */
export interface MailList {
  title: string;
  links: { label: string; url: string }[];
  rest?: string;
}

/** The content of a template; the mailer does layout and escaping. Plain text throughout, never HTML. */
export interface MailText {
  subject: string;
  greeting: string;
  paragraphs: string[];
  /** After the paragraphs: several things to open, each with its link. */
  lists?: MailList[];
  /** The one thing to do, shown as a link. */
  action?: { label: string; url: string };
  /** After the action: how long the link is good, what to do if it was not you. */
  notes?: string[];
  /** How to unsubscribe from mails of this kind: a personal link that works without signing in. */
  leave?: { label: string; url: string };
}

interface MailNature {
  name: string;
  /** The person has just asked for it: it is tried even where mails have come back from. */
  isAskedFor?: true;
}

/** A mail in every language. It belongs to the module that sends it, in `<module>.mails.ts`. */
export interface MailTemplate<Data> extends MailNature {
  write(data: Data, locale: Locale): MailText;
}

/** A mail whose sentences are in the catalogue of its noun: what is written once is its order. */
export const mailFrom = <Key extends string, Data>(
  words: Words<Key>,
  { write, ...nature }: MailNature & { write: (say: Say<Key>, data: Data, locale: Locale) => MailText },
): MailTemplate<Data> => ({ ...nature, write: (data, locale) => write(words(locale), data, locale) });

/** The salutation of a mail: `Hola, Ana:`; without a name where the reader is unknown. */
export const greeting = (locale: Locale, name?: string): string =>
  name === undefined ? mailWords(locale)('greeting.unnamed') : mailWords(locale)('greeting', { name });

/** A header holds one line. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

export interface MailBodies {
  subject: string;
  text: string;
  html: string;
}

/** The same words as text and as plain HTML: no image, nothing fetched, no tracking. */
export function layOut(mail: MailText, locale: Locale, signature: string): MailBodies {
  const { greeting, paragraphs, lists = [], action, notes = [], leave } = mail;
  const text = [
    greeting,
    ...paragraphs,
    ...lists.map(({ title, links, rest }) =>
      [title, ...links.map(({ label, url }) => `- ${label}:\n  ${url}`), ...(rest ? [rest] : [])].join('\n'),
    ),
    ...(action ? [`${action.label}\n${action.url}`] : []),
    ...notes,
    ...(leave ? [`${leave.label}\n${leave.url}`] : []),
    `-- \n${signature}`,
  ];
  const lines = (words: string) =>
    joined(
      words.split('\n').map((line) => markup`${line}`),
      '<br>',
    );
  const paragraphsOf = (texts: readonly string[]) =>
    joined(
      texts.map((words) => markup`<p>${lines(words)}</p>`),
      '\n',
    );
  const listed = joined(
    lists.map(
      ({ title, links, rest }) =>
        markup`\n<p><strong>${title}</strong></p>\n<ul>${joined(
          links.map(({ label, url }) => markup`<li><a href="${url}">${label}</a></li>`),
          '',
        )}${rest ? markup`<li>${rest}</li>` : null}</ul>\n`,
    ),
    '',
  );
  const link =
    action && markup`<p><a href="${action.url}"><strong>${action.label}</strong></a><br>${action.url}</p>`;
  const end = leave && markup`\n<p style="color:#555"><a href="${leave.url}">${leave.label}</a></p>`;
  const subject = oneLine(mail.subject);
  const body = markup`${paragraphsOf([greeting, ...paragraphs])}${listed}${link ?? null}${paragraphsOf(notes)}${end ?? null}`;
  const page = markup`<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><title>${subject}</title></head>
<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em">\n${body}\n<p style="color:#555">${signature}</p></body></html>\n`;
  return { subject, text: `${text.join('\n\n')}\n`, html: page.html };
}
