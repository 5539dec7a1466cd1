import { campusName } from '@campus/platform/config/campus-name.ts';
import { markup, trusted, type Html } from '@campus/platform/documents/html.ts';
import { publicPage } from '@campus/platform/documents/public-page.ts';
import { locales, type Locale } from '@campus/platform/graphql/locale.ts';
import { publicWords } from '../words/public.words.ts';
import { PUBLIC_STYLE } from './public-style.ts';

/** A page of the public face: `below` is its path under the language, with a slash before it, or nothing. */
export interface PageFrame {
  locale: Locale;
  /** With protocol, without a slash at the end. */
  publicUrl: string;
  below: string;
  /** The same with what only this visit has, for the links to other languages; left out: `below`. */
  here?: string;
  title: string;
  /** What search engines and messengers show below the title. */
  description: string;
  /** More for the head of the page. */
  head?: Html;
  body: Html;
  foot?: Html;
}

/** Where the page is, in a language. */
export const addressOf = ({ publicUrl, below }: Pick<PageFrame, 'publicUrl' | 'below'>, locale: Locale) =>
  `${publicUrl}/${locale}${below}`;

/** One page in its frame: languages and the way in at the top, what search engines and messengers read in the head. */
export function framed(page: PageFrame): string {
  const { locale, publicUrl, title, description } = page;
  const say = publicWords(locale);
  const campus = campusName[locale];
  const alternates = [
    ...locales.map((code): [string, string] => [code, addressOf(page, code)]),
    ['x-default', page.below === '' ? `${publicUrl}/` : addressOf(page, 'es')] satisfies [string, string],
  ].map(([code, href]) => markup`<link rel="alternate" hreflang="${code}" href="${href}">`);
  const head = markup`<meta name="description" content="${description}">
<link rel="canonical" href="${addressOf(page, locale)}">${alternates}
<link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="alternate" type="application/atom+xml" title="${campus}" href="/catalogue.atom?lang=${locale}">
<meta property="og:type" content="website"><meta property="og:site_name" content="${campus}"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:url" content="${addressOf(page, locale)}"><meta property="og:locale" content="${locale}"><meta property="og:image" content="${publicUrl}/share.png"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta name="twitter:card" content="summary_large_image">${page.head ?? null}`;
  return publicPage({
    locale,
    addressIn: (code) => `/${code}${page.here ?? page.below}`,
    title,
    campus,
    home: `/${locale}`,
    languageLabel: say('language.label'),
    style: PUBLIC_STYLE,
    head,
    more: signIn(locale, 'button quiet'),
    body: page.body,
    foot: page.foot ?? null,
  });
}

/** The form takes the language along. */
export const signIn = (locale: Locale, look: string): Html =>
  markup`<a class="${look}" href="/sign-in?lang=${locale}">${publicWords(locale)('account.signIn')}</a>`;

export const facts = (rows: readonly (readonly [string, string])[]): Html =>
  markup`<dl class="facts">${rows.map(([label, value]) => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;

export const marked = (items: readonly string[]): Html =>
  markup`<ul class="marks">${items.map((item) => markup`<li>${item}</li>`)}</ul>`;

export const section = (id: string, title: string, body: Html): Html =>
  markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`;

export const nothing: Html = trusted('');
