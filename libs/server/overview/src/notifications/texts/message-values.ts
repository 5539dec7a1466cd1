import { listIn } from '@campus/content-format/names';
import { type Config } from '@campus/platform/config/config.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { dayInWords, hourInWords, weekdayInWords, zoneInWords } from '@campus/platform/words/dates.ts';
import { type Outline } from '@campus/course';
import { titleIn } from '@campus/delivery';
import { seasonOfDrill } from '@campus/study';
import { type FactsRow } from './facts.statements.ts';
import { type Values } from './placeholders.ts';
import { SPECIMEN } from './frame-words.ts';

/** A moment as written in a sentence, in the reader's time zone: `miércoles 31 de marzo de 2027, 23:59 (GMT-6)`. */
export function spokenMoment(at: Date, zone: string, locale: Locale): string {
  return `${weekdayInWords(at, locale, zone)}, ${hourInWords(at, locale, zone)} (${zoneInWords(at, zone)})`;
}

/** The value of each placeholder in the mail of one person. */
export function valuesOf(row: FactsRow, outline: Outline, locale: Locale, { publicUrl }: Config): Values {
  const language = outline.localeFor(locale);
  const next = row.next_activity_id === null ? undefined : outline.find(row.next_activity_id)?.activity;
  const modules = row.opening.flatMap((id) => outline.modules.find((one) => one.id === id) ?? []);
  const titles = modules.map((one) => one.titles[language] ?? one.key);
  const sessions = row.sessions.map(
    ({ titles: named, startsAt }) =>
      `${titleIn(named, locale)}, ${spokenMoment(new Date(startsAt), row.zone, locale)}`,
  );
  const survey = row.survey_id === null ? undefined : outline.find(row.survey_id)?.activity;
  const season = row.drill === null ? null : seasonOfDrill(outline, row.drill);
  const way = survey ? `/survey/${survey.id}` : row.drill === null ? '' : `/recall/${row.drill}`;
  return {
    given: row.given_names ?? SPECIMEN,
    edition: titleIn(row.edition_titles, locale),
    deadline: row.ends_at && spokenMoment(new Date(row.ends_at.getTime() - 1), row.zone, locale),
    next: next ? (next.titles[language] ?? next.key) : null,
    link: row.enrolment_id === null ? publicUrl : `${publicUrl}/course/${row.enrolment_id}${way}`,
    module: listIn(titles, locale) || null,
    session: sessions.join(' · ') || null,
    survey: survey ? (survey.titles[language] ?? survey.key) : null,
    season: season?.title[language] ?? null,
    opens: season && dayInWords(season.opensOn, locale, 'full'),
  };
}
