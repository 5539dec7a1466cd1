import { statement } from '@campus/platform/database/database.ts';
import { mayBeProposed } from '../editions.access.ts';

/** Courses with a published version, except those made of packages, which have editions of their own. */
export const coursesToOffer = statement<{
  course_id: string;
  titles: Record<string, string>;
  number: number;
  locales: string[];
}>(
  'edition-courses-to-offer',
  `select v.course_id, v.titles, v.number, v.locales from version_on_offer v
    where not exists (select from package_course l where l.course_id = v.course_id)
    order by v.course_key limit 100`,
);

/** `countries`: of coordinators, or null for all. Trainers are everybody's. */
export const facilitatorCandidates = statement<
  { person_id: string; name: string },
  { pattern: string | null; countries: readonly string[] | null }
>(
  'edition-facilitator-candidates',
  `select p.id as person_id, concat_ws(' ', p.given_names, p.first_surname) as name
     from account p
    where p.disabled_at is null
      and (:pattern::text is null or p.full_name ilike :pattern)
      and exists (select from role_in_force r where r.person_id = p.id and ${mayBeProposed})
    order by p.first_surname, p.given_names, p.id limit 100`,
);
