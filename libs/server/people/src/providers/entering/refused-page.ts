import { createHash } from 'node:crypto';
import { type FastifyReply } from 'fastify';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { markup } from '@campus/platform/documents/html.ts';
import { publicPage } from '@campus/platform/documents/public-page.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type ProviderRefusal } from '../entry-refusals.ts';
import { providersWords } from '../words/providers.words.ts';

const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#14262b;--line:#b9c7ca;--teal:#0b5c63;--soft:#4a5d62}
@media(prefers-color-scheme:dark){:root{--paper:#10191c;--ink:#e9efef;--line:#3d5054;--teal:#7fd0d6;--soft:#a9bbbf}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,sans-serif}
main,header{max-width:38rem;margin:0 auto;padding:1rem}header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;justify-content:space-between;align-items:baseline;border-bottom:1px solid var(--line)}
header strong,a{color:var(--teal)}nav{display:flex;gap:.25rem}nav a{padding:.6rem .7rem;min-width:44px;text-align:center}
h1{font-size:1.5rem;line-height:1.25;margin:1.2rem 0 .6rem}.soft{color:var(--soft)}
.button{display:inline-block;margin-top:.6rem;padding:.65rem 1rem;min-height:44px;border:1px solid var(--teal);border-radius:6px;background:var(--teal);color:var(--paper);font-weight:600;text-decoration:none}
a:focus-visible{outline:3px solid var(--teal);outline-offset:2px}`;

/** Lets exactly this style sheet through a policy that forbids inline styles. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What somebody can do about a refusal. */
const advices = {
  STATE_UNKNOWN: 'again',
  STATE_EXPIRED: 'again',
  CODE_REFUSED: 'again',
  STATE_ELSEWHERE: 'elsewhere',
  PROVIDER_CLOSED: 'closed',
  PROVIDER_UNREACHABLE: 'away',
  PROVIDER_SAID_NO: 'saidNo',
  ISSUER_WRONG: 'tell',
  CLIENT_REFUSED: 'tell',
  TOKEN_REFUSED: 'tell',
  ADDRESS_MISSING: 'address',
  ADDRESS_UNVERIFIED: 'address',
  ADDRESS_ELSEWHERE: 'domain',
  PERSON_UNKNOWN: 'person',
  PERSON_OTHER: 'other',
  ACCOUNT_CLOSED: 'account',
} as const satisfies Record<ProviderRefusal, string>;

export interface RefusedView {
  /** Null: too much came from this network. */
  code: ProviderRefusal | null;
  /** Null: nobody knows from where. */
  provider: { id: string; name: string } | null;
}

function page({ code, provider }: RefusedView, locale: Locale): string {
  const say = providersWords(locale);
  const name = provider?.name ?? say('refused.someInstitution');
  const told = code === null ? say('refused.tries') : say(`refused.${advices[code]}`, { provider: name });
  const query = new URLSearchParams({ ...(code && { code }), ...(provider && { provider: provider.id }) });
  return publicPage({
    locale,
    addressIn: (lang) => `/oidc/refused?${query.toString()}${query.size ? '&' : ''}lang=${lang}`,
    title: say('refused.title'),
    campus: campusName[locale],
    home: '/',
    languageLabel: say('refused.languages'),
    style: STYLE,
    body: markup`<h1>${say('refused.title')}</h1><p>${told}</p>
<p><a class="button" href="/sign-in">${say('refused.back')}</a></p>${code && markup`<p class="soft">${say('refused.code', { code })}</p>`}`,
  });
}

/** Somebody was not let in: what it means and what to do; a code for whoever looks after the institution’s accounts. */
export const sendRefused = (reply: FastifyReply, view: RefusedView, locale: Locale): FastifyReply =>
  reply
    .code(view.code === null ? 429 : 403)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .send(page(view, locale));
