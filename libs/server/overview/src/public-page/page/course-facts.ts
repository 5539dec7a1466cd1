import { countryIn, languageIn, listIn } from '@campus/content-format/names';
import { type OutlineActivity, type OutlineModule } from '@campus/course';
import { titleIn } from '@campus/delivery';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { publicWords } from '../words/public.words.ts';
import { type OfferedCourse } from '../public-offer.ts';

const HOUR = 60;

/** A length nobody compares with a certificate: rounded to the hour from an hour and a half on. */
export function aboutSoLong(minutes: number, locale: Locale): string {
  const say = publicWords(locale);
  return minutes < 1.5 * HOUR
    ? say('facts.minutes', { minutes })
    : say('facts.hours', { hours: Math.round(minutes / HOUR) });
}

/** `español, inglés y francés`. */
export const languageNames = (locales: readonly string[], locale: Locale): string =>
  listIn(
    locales.map((code) => languageIn(code, locale)),
    locale,
  );

export const countryNames = (codes: readonly string[], locale: Locale): string =>
  listIn(codes.map((code) => countryIn(code, locale)).toSorted(new Intl.Collator(locale).compare), locale);

const countOf = (activities: readonly OutlineActivity[], kind: OutlineActivity['kind']) =>
  activities.filter((activity) => activity.kind === kind).length;

const cardsOf = (modules: readonly OutlineModule[]) =>
  modules.reduce((count, { cards }) => count + cards.length, 0);

/** Label and value of everything that one wants to know before anything else. */
export function factsOf({ outline }: OfferedCourse, locale: Locale): [label: string, value: string][] {
  const say = publicWords(locale);
  const { effort, audience, modules, activities } = outline;
  const whole = effort.core + effort.extended;
  return [
    ...(audience ? [[say('facts.whom'), titleIn(audience, locale)] satisfies [string, string]] : []),
    [say('facts.core'), aboutSoLong(effort.core, locale)],
    ...(effort.extended > 0
      ? [[say('facts.whole'), aboutSoLong(whole, locale)] satisfies [string, string]]
      : []),
    [
      say('facts.contents'),
      say('facts.activities', {
        modules: modules.length,
        lessons: countOf(activities, 'lesson'),
        scenarios: countOf(activities, 'scenario'),
      }),
    ],
    [say('facts.languages'), languageNames(outline.locales, locale)],
  ];
}

/** What remains after the course, as far as this one has it. */
export function takenHome({ outline }: OfferedCourse, locale: Locale): string[] {
  const say = publicWords(locale);
  const cards = cardsOf(outline.modules);
  return [
    ...(outline.plan ? [say('takes.plan')] : []),
    ...(cards > 0 ? [say('takes.cards', { count: cards })] : []),
    say('takes.certificate'),
  ];
}
