import { campusName } from '../config/campus-name.ts';
import { type Locale } from '../graphql/locale.ts';
import { joined, markup, type Html } from '../documents/html.ts';
import { dateInWords } from '../words/dates.ts';
import { mailWords } from './words/mail.words.ts';

export interface OutboxMail {
  id: string;
  to_address: string;
  locale: Locale;
  template: string;
  subject: string;
  text_body: string;
  created_at: Date;
  sent_at: Date | null;
}

export const OUTBOX_STYLE = `:root { color-scheme: light dark; }
html { background: Canvas; color: CanvasText; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid; vertical-align: top; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border: 1px solid; padding: 1rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
`;

function frame(locale: Locale, title: string, body: Html): string {
  return markup`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · ${campusName[locale]}</title><link rel="stylesheet" href="/outbox/outbox.css"></head>
<body><main>
${body}
</main></body></html>
`.html;
}

function moment(at: Date, locale: Locale): Html {
  return markup`<time datetime="${at.toISOString()}">${dateInWords(at, locale, 'UTC', 'exact')} UTC</time>`;
}

export function outboxPage(mails: readonly OutboxMail[], locale: Locale): string {
  const say = mailWords(locale);
  const title = say('outbox.title');
  const rows = mails.map(
    (mail) => markup`<tr><td>${moment(mail.created_at, locale)}</td><td>${mail.to_address}</td>
<td lang="${mail.locale}"><a href="/outbox/${mail.id}">${mail.subject}</a></td></tr>`,
  );
  const table = markup`<div class="scroll"><table><thead><tr><th scope="col">${say('outbox.written')}</th><th scope="col">${say('outbox.to')}</th><th scope="col">${say('outbox.subject')}</th></tr></thead>
<tbody>${joined(rows, '\n')}</tbody></table></div>`;
  const list = rows.length ? table : markup`<p>${say('outbox.empty')}</p>`;
  return frame(locale, title, markup`<h1>${title}</h1>\n<p>${say('outbox.explain')}</p>\n${list}`);
}

/** The text with our own addresses as links; nothing else in a mail becomes one. */
const linked = (text: string, publicUrl: string): Html[] =>
  text
    .split(/(https?:\/\/[^\s]+)/)
    .map((part) =>
      part.startsWith(`${publicUrl}/`) ? markup`<a href="${part}">${part}</a>` : markup`${part}`,
    );

export function mailPage(mail: OutboxMail, locale: Locale, publicUrl: string): string {
  const say = mailWords(locale);
  const body = mail.text_body
    ? markup`<pre lang="${mail.locale}">${linked(mail.text_body, publicUrl)}</pre>`
    : markup`<p>${say('outbox.erased')}</p>`;
  const sent = mail.sent_at && markup`<dt>${say('outbox.sent')}</dt><dd>${moment(mail.sent_at, locale)}</dd>`;
  return frame(
    locale,
    mail.subject,
    markup`<p><a href="/outbox">${say('outbox.back')}</a></p>
<h1 lang="${mail.locale}">${mail.subject}</h1>
<dl><dt>${say('outbox.to')}</dt><dd>${mail.to_address}</dd><dt>${say('outbox.written')}</dt><dd>${moment(mail.created_at, locale)}</dd>${sent}</dl>
${body}`,
  );
}
