import { type Route } from '@campus/course-rules';
import { statement } from '@campus/platform/database/database.ts';

export interface CourseOnOffer {
  course_id: string;
  version_id: string;
}

/** Courses with a published version, except those made of packages: they are for the officers of one edition. */
export const coursesInPublic = statement<CourseOnOffer>(
  'public-courses',
  `select v.course_id, v.id as version_id
     from version_on_offer v
    where not exists (select from package_course l where l.course_id = v.course_id)
    order by v.course_key limit 20`,
);

export interface OpenEditionRow {
  id: string;
  course_id: string;
  titles: Record<string, string>;
  description: Record<string, string> | null;
  route: Route;
  locales: string[];
  starts_on: string;
  ends_on: string | null;
  has_begun: boolean;
  created_at: Date;
  programme: Record<string, string> | null;
  /** Of groups that still take people. */
  countries: string[];
  takes_everyone: boolean;
  has_limit: boolean;
}

/** A group whose last day is not over. */
const groups = `from cohort g where g.edition_id = o.id and (g.ends_at is null or g.ends_at > now())`;

/** Editions in which officers may enrol themselves, those that begin first at the top. */
export const openEditions = statement<OpenEditionRow>(
  'public-open-editions',
  `select o.id, o.course_id, o.titles, o.description, o.route, o.locales, o.starts_on::text, o.ends_on::text,
          o.phase <> 'coming' as has_begun, o.created_at, p.names as programme,
          array(select g.country_code ${groups} and g.country_code is not null order by g.country_code) as countries,
          exists (select ${groups} and g.country_code is null) as takes_everyone,
          exists (select ${groups} and g.seats is not null) as has_limit
     from offering o
     left join programme_today p on p.id = o.programme_id
    where o.is_open and o.closed_at is null and exists (select ${groups})
    order by o.starts_on, o.id limit 100`,
);
