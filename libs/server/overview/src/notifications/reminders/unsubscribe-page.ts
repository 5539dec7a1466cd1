import { createHash } from 'node:crypto';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { markup, type Html } from '@campus/platform/documents/html.ts';
import { publicPage } from '@campus/platform/documents/public-page.ts';
import { notificationsWords } from '../words/notifications.words.ts';

/** Null: the link is none of ours. */
export type UnsubscribeView = { token: string; isOn: boolean; isDone: boolean } | null;

const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#14262b;--line:#b9c7ca;--teal:#0b5c63;--good:#1c5e36}
@media(prefers-color-scheme:dark){:root{--paper:#10191c;--ink:#e9efef;--line:#3d5054;--teal:#7fd0d6;--good:#8fd6a8}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif}
main,header{max-width:38rem;margin:0 auto;padding:1rem}header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;justify-content:space-between;align-items:baseline;border-bottom:1px solid var(--line)}
header strong,a{color:var(--teal)}nav{display:flex;gap:.25rem}nav a{padding:.6rem .7rem;min-width:44px;text-align:center}
h1{font-size:1.5rem;line-height:1.25;margin:1.2rem 0 .6rem}.done{border:2px solid;border-radius:6px;padding:.8rem 1rem;color:var(--good);font-weight:600}
button{font:inherit;padding:.65rem 1rem;min-height:44px;border:1px solid var(--teal);border-radius:6px;background:var(--teal);color:var(--paper);font-weight:600}
a:focus-visible,button:focus-visible{outline:3px solid var(--teal);outline-offset:2px}`;

/** Lets exactly this style sheet through a policy that forbids inline styles. */
export const UNSUBSCRIBE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

function body(view: UnsubscribeView, locale: Locale): Html {
  const say = notificationsWords(locale);
  if (!view)
    return markup`<h1>${say('unsubscribe.unknown')}</h1><p>${say('unsubscribe.unknownText')}</p><p><a href="/profile">${say('unsubscribe.profile')}</a></p>`;
  const { isOn, isDone } = view;
  const path = `/unsubscribe/${encodeURIComponent(view.token)}${isOn ? '' : '/again'}?lang=${locale}`;
  const standing = isDone
    ? markup`<p class="done" role="status">✓ ${say(isOn ? 'unsubscribe.back' : 'unsubscribe.left')}</p>`
    : markup`<p>${say(isOn ? 'unsubscribe.on' : 'unsubscribe.off')}</p>`;
  return markup`<h1>${say('unsubscribe.title')}</h1>${standing}<p>${say('unsubscribe.keep')}</p><form method="post" action="${path}"><button>${say(isOn ? 'unsubscribe.leave' : 'unsubscribe.again')}</button></form>`;
}

export const unsubscribePage = (view: UnsubscribeView, locale: Locale): string =>
  publicPage({
    locale,
    addressIn: (code) => `${view ? `/unsubscribe/${encodeURIComponent(view.token)}` : ''}?lang=${code}`,
    title: notificationsWords(locale)(view ? 'unsubscribe.title' : 'unsubscribe.unknown'),
    campus: campusName[locale],
    style: STYLE,
    body: body(view, locale),
  });
