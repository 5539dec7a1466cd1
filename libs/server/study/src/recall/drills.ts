import { drillsBy, drillToOffer, seasonDrill, type Drill as DueDrill } from '@campus/course-rules';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { todayIn } from '@campus/platform/words/days.ts';
import { type Localised, type Outline } from '@campus/course';
import { servedFirst } from '@campus/people';
import { type Drill } from './drill.type.ts';

/** What decides which drills are due to one enrolment. */
export interface DrillGround {
  /** ISO 8601: when the course was over; null: it is not. */
  finishedAt: string | null;
  /** The country of the post served today; null: no post. */
  host: string | null;
  /** IANA name of the person's time zone. */
  zone: string;
}

/**
 * SQL expression: the basis of the drills of an enrolment, `e`, as JSON for `DrillGround`; null while the
 * course is not over. On every route it ends with the certificate, even if the last session or the marks come
 * long after the last lesson.
 */
export const drillGround = `
  (select json_build_object('finishedAt', e.ended_at, 'host', duty.host,
                            'zone', coalesce(duty.time_zone, g.time_zone))
     from cohort g
     left join posting duty
       on duty.id = (select duty.id
                       from posting duty
                      where duty.person_id = e.person_id and duty.is_served and duty.post_id is not null
                      order by ${servedFirst} limit 1)
    where g.id = e.group_id and e.status = 'completed' and e.ended_at is not null)`;

/** Tells a drill from the modules, whose occasions are their ids. */
export const isDrill = (occasion: string): boolean => occasion.startsWith('drill-');

/** Past drills stay open, also to somebody who has moved since: `seasons` of all countries. */
const dueBy = (
  ground: DrillGround,
  seasons: Outline['seasons'],
  now: Date,
  today = todayIn(ground.zone, now),
): DueDrill[] =>
  ground.finishedAt === null
    ? []
    : drillsBy(today, { finishedOn: todayIn(ground.zone, new Date(ground.finishedAt)), seasons });

/** The drill of an occasion, once it is due; it never closes. */
export const dueDrill = (
  outline: Outline,
  occasion: string,
  ground: DrillGround | null,
  now: Date,
): DueDrill | null =>
  (ground && dueBy(ground, outline.seasons, now).find((drill) => drill.occasion === occasion)) ?? null;

/** The one to offer today, if any. */
export function offeredDrill(
  outline: Outline,
  ground: DrillGround | null,
  recalls: readonly [occasion: string, doneAt: string | null][] | null,
  now: Date,
): DueDrill | null {
  if (!ground) return null;
  const { host, zone } = ground;
  const seasons = outline.seasons.filter(({ countries }) => host !== null && countries.includes(host));
  const done = (recalls ?? []).flatMap(([occasion, doneAt]) =>
    doneAt && isDrill(occasion) ? [{ occasion, on: todayIn(zone, new Date(doneAt)) }] : [],
  );
  return drillToOffer(dueBy(ground, seasons, now), done);
}

/** The season before which a drill is due, and the day it opens then; null: before none. */
export function seasonOfDrill(
  { seasons }: Outline,
  occasion: string,
): { title: Localised; opensOn: string } | null {
  const year = Number(/^drill-(\d{4})-/.exec(occasion)?.[1] ?? 0);
  const season = seasons.find((one) => seasonDrill(one, year).occasion === occasion);
  return season ? { title: season.title, opensOn: `${year}-${season.opens}` } : null;
}

export function drillView({ occasion, dueOn, days }: DueDrill, outline: Outline, locale: Locale): Drill {
  const season = seasonOfDrill(outline, occasion);
  return {
    occasion,
    dueOn,
    days,
    season: season?.title[locale] ?? null,
    seasonOpensOn: season?.opensOn ?? null,
  };
}
