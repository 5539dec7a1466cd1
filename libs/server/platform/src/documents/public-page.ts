import { type Locale } from '../graphql/locale.ts';
import { markup, trusted, type Html } from './html.ts';

const LANGUAGES: [Locale, string][] = [
  ['es', 'Español'],
  ['en', 'English'],
  ['fr', 'Français'],
];

export interface PublicPage {
  locale: Locale;
  /** Path of the page, for the links to its other languages. */
  path: string;
  title: string;
  /** What the campus is called. */
  campus: string;
  style: string;
  body: Html;
}

/** A page that anybody may open without an account, from a link: one head, one masthead, the three languages. */
export function publicPage({ locale, path, title, campus, style, body }: PublicPage): string {
  const links = LANGUAGES.map(
    ([code, name]) =>
      markup`<a href="${path}?lang=${code}" hreflang="${code}" lang="${code}"${code === locale ? trusted(' aria-current="true"') : null}>${name}</a>`,
  );
  return markup`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${title} · ${campus}</title><style>${trusted(style)}</style></head>
<body><header><strong>${campus}</strong><nav>${links}</nav></header><main>${body}</main></body></html>
`.html;
}
