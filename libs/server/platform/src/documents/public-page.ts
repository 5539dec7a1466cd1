import { type Locale } from '../graphql/locale.ts';
import { markup, trusted, type Html } from './html.ts';

const LANGUAGES: [Locale, string][] = [
  ['es', 'Español'],
  ['en', 'English'],
  ['fr', 'Français'],
];

export interface PublicPage {
  locale: Locale;
  /** Path of the page in another language. */
  addressIn: (locale: Locale) => string;
  title: string;
  /** What the campus is called. */
  campus: string;
  /** Where its name leads to; without it, nowhere. */
  home?: string;
  /** What the links to the languages are, for those who do not see them. */
  languageLabel?: string;
  style: string;
  /** More of the head. Without it the page is for those who have its link, and for no search engine. */
  head?: Html;
  /** More in the masthead. */
  more?: Html;
  body: Html;
  foot?: Html | null;
}

const PRIVATE = trusted('<meta name="robots" content="noindex">');

/** A page that anybody may open without an account: one head, one masthead, the three languages. */
export function publicPage(page: PublicPage): string {
  const { locale, addressIn, title, campus, home, languageLabel, style, body, foot } = page;
  const links = LANGUAGES.map(
    ([code, name]) =>
      markup`<a href="${addressIn(code)}" hreflang="${code}" lang="${code}"${code === locale ? trusted(' aria-current="true"') : null}>${name}</a>`,
  );
  const label = languageLabel === undefined ? null : markup` aria-label="${languageLabel}"`;
  const name = home === undefined ? campus : markup`<a href="${home}">${campus}</a>`;
  return markup`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${page.head ?? PRIVATE}
<title>${title} · ${campus}</title><style>${trusted(style)}</style></head>
<body><header><strong>${name}</strong><nav${label}>${links}</nav>${page.more ?? null}</header><main>${body}</main>${foot ? markup`<footer>${foot}</footer>` : null}</body></html>
`.html;
}
