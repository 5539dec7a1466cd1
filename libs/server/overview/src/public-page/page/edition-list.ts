import { titleIn } from '@campus/delivery';
import { markup, type Html } from '@campus/platform/documents/html.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { dayInWords } from '@campus/platform/words/dates.ts';
import { type OpenEdition } from '../public-offer.ts';
import { publicWords } from '../words/public.words.ts';
import { countryNames, languageNames } from './course-facts.ts';
import { nothing, section, signIn } from './page-frame.ts';

function daysOf({ starts_on, ends_on, has_begun }: OpenEdition, locale: Locale): string {
  const say = publicWords(locale);
  const [from, to] = [dayInWords(starts_on, locale), ends_on && dayInWords(ends_on, locale)];
  if (!has_begun) return to ? say('editions.days', { from, to }) : say('editions.starts', { date: from });
  return to ? say('editions.close', { date: to }) : say('editions.endless');
}

/** Days, way of teaching, languages, for whom: a phrase each. */
export function editionLines(edition: OpenEdition, locale: Locale): [days: string, ...more: string[]] {
  const say = publicWords(locale);
  return [
    daysOf(edition, locale),
    say(`editions.route.${edition.route}`),
    say('editions.languages', { languages: languageNames(edition.locales, locale) }),
    edition.takes_everyone
      ? say('editions.everyone')
      : say('editions.for', { countries: countryNames(edition.countries, locale) }),
    ...(edition.has_limit ? [say('editions.seats')] : []),
  ];
}

function editionCard(edition: OpenEdition, locale: Locale): Html {
  const [days, ...lines] = editionLines(edition, locale);
  const programme = edition.programme && titleIn(edition.programme, locale);
  const about = edition.description && titleIn(edition.description, locale);
  return markup`<li class="card"><h3>${titleIn(edition.titles, locale)}</h3>${about ? markup`<p>${about}</p>` : nothing}<p>${days}</p><ul class="terms">${lines.map((line) => markup`<li>${line}</li>`)}</ul>${programme ? markup`<p class="soft">${programme}</p>` : nothing}</li>`;
}

/** The open editions, and each way into one. */
export function editionList(editions: readonly OpenEdition[], locale: Locale): Html {
  const say = publicWords(locale);
  const isOpen = editions.length > 0;
  const list = isOpen
    ? markup`<ul class="plain">${editions.map((edition) => editionCard(edition, locale))}</ul>`
    : markup`<p>${say('editions.none')}</p>`;
  const ways = [
    ...(isOpen ? [say('editions.enrol')] : []),
    say('editions.account'),
    say('editions.nominated'),
  ].map((way) => markup`<p>${way}</p>`);
  return markup`${section('editions', say('editions.title'), list)}${section('how', say('editions.how'), markup`${ways}<p>${signIn(locale, 'button')}</p>`)}`;
}
