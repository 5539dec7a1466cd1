import { markup, type Html } from '@campus/platform/documents/html.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { publicWords } from '../words/public.words.ts';
import { belowOf, type CoursePage } from './course-address.ts';
import { nothing, signIn } from './page-frame.ts';

type Tried = 'lesson' | 'scenario';

const parts: [Tried, string][] = [
  ['lesson', '/lesson'],
  ['scenario', '/simulation'],
];

/** Links to what the course lets people try, but for the one they are at. */
function toTry(page: CoursePage, locale: Locale, at: Tried | null): Html[] {
  const say = publicWords(locale);
  const { tryout } = page.course.outline;
  return parts
    .filter(([kind]) => kind !== at && tryout?.[kind])
    .map(
      ([kind, part]) =>
        markup`<a class="button${at ? ' quiet' : ''}" href="/${locale}${belowOf(page, part)}">${say(`tryout.${kind}`)}</a>`,
    );
}

/** On the page of the course. */
export function tryRow(page: CoursePage, locale: Locale): Html {
  const links = toTry(page, locale, null);
  return links.length > 0 ? markup`<p class="row on">${links}</p>` : nothing;
}

/** From what was tried to the other thing, the course, the form. */
export const wayOn = (page: CoursePage, locale: Locale, at: Tried): Html =>
  markup`<p class="row">${signIn(locale, 'button')}${toTry(page, locale, at)}<a href="/${locale}${belowOf(page)}">${publicWords(locale)('tryout.course')}</a></p>`;
