import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Html, markup, trusted } from '@campus/platform/documents/html.ts';
import { type StoredLogin } from '../login/begin-login.ts';
import { type KeptThere } from '../login/platform-storage.ts';
import { launchesWords } from '../words/launches.words.ts';
import { hidden, KEEP_THERE, launchPage, type Page, paragraph, READ_THERE } from './launch-page.ts';

const keptAt = ({ target, site, key }: KeptThere, given: Html | null = null): Html =>
  markup`<div id="kept" data-target="${target}" data-site="${site}" data-key="${key}"${given} hidden></div>`;

/** What is read where the platform does not answer. */
const late = (body: readonly Html[]): Html => markup`<div class="late">${[...body]}</div>`;

const windowLink = (locale: Locale, address: string): Html =>
  markup`<p><a class="button" href="${address}" target="_blank" rel="noopener">${launchesWords(locale)('window.open')}</a></p>`;

/** The browser keeps nothing here: the platform does. Where it does not answer, the same login goes on in a window. */
export function keepPage(
  locale: Locale,
  params: readonly [string, string][],
  { address, kept }: StoredLogin,
): Page {
  const say = launchesWords(locale);
  const again = params.filter(([name]) => name !== 'lti_storage_target');
  const given = markup` data-value="${kept.mark}" data-go="${address}"`;
  const html = launchPage(locale, say('stored.title'), [
    late([
      paragraph(say('window.text')),
      windowLink(locale, `/lti/login?${new URLSearchParams(again).toString()}`),
    ]),
    keptAt(kept, given),
    markup`<script>${trusted(KEEP_THERE)}</script>`,
  ]);
  return { html, framers: [kept.site], script: KEEP_THERE };
}

/** The launch has come, and the platform says what the browser is known by. */
export function readPage(locale: Locale, form: Partial<Record<string, string>>, kept: KeptThere): Page {
  const say = launchesWords(locale);
  const fields = [hidden('state', form.state ?? ''), hidden('id_token', form.id_token ?? '')];
  const html = launchPage(locale, say('stored.title'), [
    late([paragraph(say('refused.elsewhere'))]),
    markup`<form action="/lti/launch" method="post">${fields}${hidden('mark', '')}</form>`,
    keptAt(kept),
    markup`<script>${trusted(READ_THERE)}</script>`,
  ]);
  return { html, framers: [kept.site], script: READ_THERE };
}

/** Somebody is let in, and the browser would keep no session here: a window does. */
export function toWindowPage(locale: Locale, pass: string, framers: Page['framers']): Page {
  const say = launchesWords(locale);
  const html = launchPage(locale, say('window.title'), [
    paragraph(say('window.text')),
    windowLink(locale, `/lti/enter?${new URLSearchParams({ pass }).toString()}`),
  ]);
  return { html, framers };
}

/** In that window: whom the link lets in. Nobody is signed in as somebody else by a link alone. */
export function passPage(
  locale: Locale,
  { name, platform, pass }: { name: string; platform: string; pass: string },
): Page {
  const say = launchesWords(locale);
  const html = launchPage(locale, say('pass.title'), [
    paragraph(say('pass.text', { platform, name })),
    markup`<form action="/lti/enter" method="post">${hidden('pass', pass)}<button>${say('pass.go', { name })}</button></form>`,
  ]);
  return { html, framers: [] };
}
