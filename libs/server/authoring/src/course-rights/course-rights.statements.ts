import { statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type CourseRightKind } from './course-rights.access.ts';

export interface RightRow {
  courseId: string;
  kind: CourseRightKind;
  locale: Locale | null;
  country: string | null;
}

export const rightsOfPerson = statement<RightRow>(
  'course-rights-of-person',
  `select course_id as "courseId", kind, locale, country
     from course_right
    where person_id = $1
    order by course_id, kind, id`,
);

export interface GivenRightRow {
  id: string;
  personId: string;
  personName: string;
  kind: CourseRightKind;
  locale: Locale | null;
  country: string | null;
  givenAt: Date;
}
export const rightsInCourse = statement<GivenRightRow>(
  'course-rights-in-course',
  `select r.id, r.person_id as "personId", p.full_name as "personName", r.kind, r.locale, r.country,
          r.given_at as "givenAt"
     from course_right r
     join account p on p.id = r.person_id
    where r.course_id = $1
    order by p.full_name, r.kind, r.locale, r.country, r.id limit 200`,
);

/** Published, or in a draft. */
export const knownCourse = statement<{ id: string }>(
  'course-rights-known-course',
  `select course_id as id from version_on_offer where course_id = $1
   union
   select course_id from draft where course_id = $1`,
);
export const openAccount = statement<{ id: string }>(
  'course-rights-open-account',
  `select id from account where id = $1 and disabled_at is null and merged_into is null`,
);
export const giveRight = statement<
  { id: string },
  {
    id: string;
    personId: string;
    courseId: string;
    kind: CourseRightKind;
    locale: string | null;
    country: string | null;
    givenBy: string;
  }
>(
  'course-right-give',
  `insert into course_right (id, person_id, course_id, kind, locale, country, given_by, given_at)
   values (:id, :personId, :courseId, :kind, :locale, :country, :givenBy, now())
   on conflict (person_id, course_id, kind, locale, country) do nothing
   returning id`,
);
/** No row where the rule was that already. */
export const setRule = statement<
  { id: string },
  { courseId: string; asksTwo: boolean; completeLocales: string[] | null; setBy: string }
>(
  'publishing-rule-set',
  `insert into publishing_rule (course_id, asks_two, complete_locales, set_by, set_at)
   values (:courseId, :asksTwo, coalesce(:completeLocales::text[], '{}'), :setBy, now())
   on conflict (course_id) do update
      set asks_two = :asksTwo, complete_locales = coalesce(:completeLocales, publishing_rule.complete_locales),
          set_by = :setBy, set_at = now()
    where publishing_rule.asks_two <> :asksTwo
       or publishing_rule.complete_locales <> coalesce(:completeLocales, publishing_rule.complete_locales)
   returning course_id as id`,
);
export const rightGiven = statement<
  { id: string },
  {
    personId: string;
    courseId: string;
    kind: CourseRightKind;
    locale: string | null;
    country: string | null;
  }
>(
  'course-right-given',
  `select id from course_right
    where person_id = :personId and course_id = :courseId and kind = :kind
      and locale is not distinct from :locale and country is not distinct from :country`,
);
