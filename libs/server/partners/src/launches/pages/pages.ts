import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Html, markup, trusted } from '@campus/platform/documents/html.ts';
import { type EntryRefusal } from '../../platforms/entry-refusals.ts';
import { dateInWords } from '@campus/platform/words/dates.ts';
import { type JoinedPlatform } from '../launches.statements.ts';
import { type FastifyReply } from 'fastify';
import { hidden, launchPage, paragraph, sendPage, stated } from './launch-page.ts';
import { type BrowserMark } from '../login/browser-mark.ts';
import { type Outside } from '../showing/take-in.ts';
import { type SelfTestLine } from '../showing/self-test.ts';
import { launchesWords } from '../words/launches.words.ts';

/** What somebody can do about a refusal: come again, or tell the people of their platform. */
const COME_AGAIN = new Set<EntryRefusal>(['STATE_UNKNOWN', 'STATE_EXPIRED', 'TOKEN_EXPIRED', 'NONCE_WRONG']);

function adviceOf(code: EntryRefusal): 'again' | 'elsewhere' | 'closed' | 'account' | 'staff' | 'tell' {
  if (COME_AGAIN.has(code)) return 'again';
  if (code === 'STATE_ELSEWHERE') return 'elsewhere';
  if (code === 'PLATFORM_CLOSED') return 'closed';
  if (code === 'ACCOUNT_CLOSED') return 'account';
  return code === 'ACCOUNT_OF_STAFF' ? 'staff' : 'tell';
}

/** What whoever looks after the platform can look at; nothing where there is nothing to set up otherwise. */
const reasons = {
  CLOCK_WRONG: 'clock',
  TOKEN_EXPIRED: 'clock',
  KEY_UNKNOWN: 'keys',
  KEYS_UNREACHABLE: 'keys',
  ALGORITHM_REFUSED: 'signature',
  SIGNATURE_WRONG: 'signature',
  PLATFORM_UNKNOWN: 'registration',
  ISSUER_WRONG: 'registration',
  AUDIENCE_WRONG: 'registration',
  PARTY_WRONG: 'registration',
  DEPLOYMENT_WRONG: 'registration',
  TARGET_ELSEWHERE: 'address',
  TARGET_CHANGED: 'address',
  STATE_ELSEWHERE: 'cookies',
  SUBJECT_MISSING: 'user',
  PLATFORM_SAID_NO: 'user',
  VERSION_UNKNOWN: 'message',
  MESSAGE_UNKNOWN: 'message',
  CLAIMS_INVALID: 'message',
  LOGIN_INVALID: 'message',
} as const satisfies Partial<Record<EntryRefusal, string>>;
type Reason = (typeof reasons)[keyof typeof reasons];
const reasonOf: Partial<Record<EntryRefusal, Reason>> = reasons;

/** Nobody was let in: what to do, and for whoever looks after the platform a code, and what to look at. */
export function refusedPage(locale: Locale, code: EntryRefusal, claim: string | null): string {
  const say = launchesWords(locale);
  const name = claim ? `${code} (${claim})` : code;
  const reason = reasonOf[code];
  return launchPage(locale, say('refused.title'), [
    paragraph(say(`refused.${adviceOf(code)}`)),
    ...(reason ? [markup`<p class="reason">${say(`reason.${reason}`)}</p>`] : []),
    markup`<p class="soft">${say('refused.code', { code: name })}</p>`,
  ]);
}

const again = (locale: Locale, returnUrl: string | null): Html[] =>
  returnUrl
    ? [markup`<p><a href="${returnUrl}" target="_top">${launchesWords(locale)('outside.back')}</a></p>`]
    : [];

/** They are who the platform says, and there is no course for them now. */
export function outsidePage(
  locale: Locale,
  outside: Outside,
  { platform, returnUrl, test }: { platform: string; returnUrl: string | null; test?: SelfTest },
): string {
  const say = launchesWords(locale);
  return launchPage(locale, say(`outside.${outside}.title`), [
    paragraph(say(`outside.${outside}.text`, { platform })),
    ...(test ? testList(locale, test) : []),
    ...again(locale, returnUrl),
  ]);
}

/** What somebody who looks after the platform reads of a launch that was let in. */
export interface SelfTest {
  lines: readonly SelfTestLine[];
  /** Seconds by which the clocks differ. */
  seconds: number;
}

function testList(locale: Locale, { lines, seconds }: SelfTest): Html[] {
  const say = launchesWords(locale);
  const toLookAt = [...lines].sort((one, other) => Number(one.isGood) - Number(other.isGood));
  const items = toLookAt.map(
    ({ name, isGood }) =>
      markup`<li><strong>${say(isGood ? 'test.good' : 'test.look')}</strong> ${say(`test.${name}`, { seconds })}</li>`,
  );
  return [markup`<h2>${say('test.title')}</h2><ul class="test">${items}</ul>`];
}

/**
 * The browser keeps no cookie where it is: the same login, in a window of its own. By a link, because what a page may
 * send forms to also holds where they are sent on, and this way leads to the platform.
 */
export function windowPage(locale: Locale, params: readonly [string, string][]): string {
  const say = launchesWords(locale);
  const address = `/lti/login?${new URLSearchParams([...params]).toString()}`;
  return launchPage(locale, say('window.title'), [
    paragraph(say('window.text')),
    markup`<p><a class="button" href="${address}" target="_blank" rel="noopener">${say('window.open')}</a></p>`,
  ]);
}

const CODE = trusted(
  '<input id="code" name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20">',
);

/** Of somebody who was never here: begin, or join an account. `isWrong`: the code they typed was nobody's. */
export function arrivalPage(
  locale: Locale,
  {
    platform,
    arrival,
    isWrong,
    mark,
  }: { platform: string; arrival: string; isWrong: boolean; mark: BrowserMark },
): string {
  const say = launchesWords(locale);
  const link = markup`<a href="/lti/join" target="_blank" rel="noopener">${say('arrival.joinOpen')}</a>`;
  const code = markup`<label for="code">${say('arrival.code')}</label>${CODE}`;
  const button = markup`<button class="second">${say('arrival.join')}</button>`;
  const carried = [hidden('arrival', arrival), ...stated(mark)];
  const fault = isWrong ? [markup`<p class="fault" role="alert">${say('arrival.wrong')}</p>`] : [];
  return launchPage(locale, say('arrival.title'), [
    ...fault,
    paragraph(say('arrival.text', { platform })),
    markup`<form action="/lti/begin" method="post">${carried}<button>${say('arrival.begin')}</button></form>`,
    markup`<h2>${say('arrival.joinTitle')}</h2>`,
    markup`<p>${say('arrival.joinText')} ${link}</p>`,
    markup`<form action="/lti/begin" method="post">${carried}${code}${button}</form>`,
  ]);
}

/**
 * What somebody sees of the joining page: not signed in, working for the campus, with the platforms they joined, or asked
 * for the password before what they have pressed is done.
 */
export type JoinView =
  | { is: 'nobody' | 'staff' }
  | { is: 'ready'; joined: readonly JoinedPlatform[] }
  | { is: 'proof'; act: 'show' | 'part'; id: string; isWrong: boolean }
  | { is: 'shown'; code: string };

function joinedList(locale: Locale, joined: readonly JoinedPlatform[]): Html[] {
  const say = launchesWords(locale);
  if (joined.length === 0) return [];
  const items = joined.map(({ id, platform, since: at }) => {
    const date = dateInWords(at, locale, 'UTC');
    const [since, part] = [say('join.since', { platform, date }), say('join.part', { platform })];
    const button = markup`<button class="second">${part}</button>`;
    return markup`<li>${since}<form action="/lti/part" method="post">${hidden('id', id)}${button}</form></li>`;
  });
  return [markup`<h2>${say('join.joined')}</h2><ul>${items}</ul>`];
}

const PASSWORD = trusted(
  '<input id="password" name="password" type="password" required autocomplete="current-password" maxlength="800">',
);

function proofForm(locale: Locale, { act, id, isWrong }: JoinView & { is: 'proof' }): Html[] {
  const say = launchesWords(locale);
  const action = act === 'show' ? '/lti/join' : '/lti/part';
  const fault = isWrong ? [markup`<p class="fault" role="alert">${say('join.proofWrong')}</p>`] : [];
  const field = markup`<label for="password">${say('join.password')}</label>${PASSWORD}`;
  return [
    ...fault,
    paragraph(say('join.proof')),
    markup`<form action="${action}" method="post">${hidden('id', id)}${field}<button>${say('join.proofGo')}</button></form>`,
    paragraph(say('join.proofNone')),
  ];
}

/** In a window of its own, where the account here is signed in. */
export function joinPage(locale: Locale, view: JoinView): string {
  const say = launchesWords(locale);
  const page = (body: Html[]) => launchPage(locale, say('join.title'), body);
  switch (view.is) {
    case 'nobody':
      return page([
        paragraph(say('join.nobody')),
        markup`<p><a href="/sign-in">${say('join.signIn')}</a></p>`,
      ]);
    case 'staff':
      return page([paragraph(say('refused.staff'))]);
    case 'ready':
      return page([
        paragraph(say('join.text')),
        markup`<form action="/lti/join" method="post"><button>${say('join.show')}</button></form>`,
        ...joinedList(locale, view.joined),
      ]);
    case 'proof':
      return page(proofForm(locale, view));
    case 'shown':
      return page([
        paragraph(say('join.type')),
        markup`<p class="code" role="status">${view.code}</p>`,
        paragraph(say('join.warning')),
      ]);
  }
}

/** Too much came from one network. */
export function tooManyPage(reply: FastifyReply, locale: Locale): FastifyReply {
  const say = launchesWords(locale);
  const html = launchPage(locale, say('refused.title'), [paragraph(say('refused.tries'))]);
  return sendPage(reply.header('retry-after', '900'), 429, { html, framers: 'anybody' });
}
