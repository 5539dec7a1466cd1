import { statement } from '@campus/platform/database/database.ts';

export interface MoveTarget {
  id: string;
  number: number;
  package_id: string;
  library_package_id: string;
  activity_id: string | null;
  is_published: boolean;
}

export const moveTarget = statement<MoveTarget>(
  'move-target',
  `select v.id, v.number, v.package_id, v.library_package_id, l.activity_id, v.published_at is not null as is_published
     from library_version v join library_package l on l.id = v.library_package_id where v.id = $1`,
);

export interface OpenAttemptRow {
  id: string;
  package_id: string;
  number: number;
  person_name: string;
  country_code: string | null;
  started_at: Date;
  items: string[];
  has_tree: boolean;
  total: number;
}

/** Open attempts on other versions. */
export const openAttempts = statement<
  OpenAttemptRow,
  {
    libraryPackageId: string;
    activityId: string | null;
    packageId: string;
    countries: readonly string[] | null;
    limit: number;
    offset: number;
  }
>(
  'move-open-attempts',
  `select a.id, a.package_id, v.number,
          p.full_name as person_name, p.country_code,
          a.started_at, exists (select from scorm_course_state c where c.attempt_id = a.id) as has_tree,
          coalesce((select jsonb_agg(i.item_id order by i.item_id)
                      from scorm_item_state i
                     where i.attempt_id = a.id), '[]') as items,
          count(*) over ()::int as total
     from scorm_attempt a
     join library_version v on v.library_package_id = :libraryPackageId and v.package_id = a.package_id
     join participant e on e.id = a.enrolment_id
     join account p on p.id = e.person_id
    where a.activity_id = :activityId
      and a.finished_at is null
      and a.package_id <> :packageId
      and (:countries::text[] is null or p.country_code = any(:countries))
    order by a.started_at, a.id limit :limit offset :offset`,
);

export interface LockedAttempt {
  id: string;
  package_id: string;
  is_finished: boolean;
  country_code: string | null;
}

/** In the order of their ids, so that two moves never wait for each other. */
export const lockAttempts = statement<LockedAttempt>(
  'move-lock-attempts',
  `select a.id, a.package_id, a.finished_at is not null as is_finished, p.country_code
     from scorm_attempt a join participant e on e.id = a.enrolment_id join account p on p.id = e.person_id
    where a.id = any($1::uuid[]) and a.activity_id = $2 order by a.id for update of a`,
);

/** Takes out what the new version has no place for, and gives it. $1 attempt, $2 items of the new version. */
export const takeLostItems = statement<{ lost: object }>(
  'move-take-lost-items',
  `delete from scorm_item_state where attempt_id = $1 and item_id <> all($2::text[])
   returning to_jsonb(scorm_item_state) as lost`,
);

export const takeTree = statement<{ lost: object }>(
  'move-take-tree',
  `delete from scorm_course_state where attempt_id = $1 returning to_jsonb(scorm_course_state) as lost`,
);

export const moveAttempt = statement<
  object,
  { attemptId: string; packageId: string; items: readonly string[]; treeId: string | null }
>(
  'move-attempt',
  `update scorm_attempt set package_id = :packageId, moved_items = :items::text[],
                            tree_id = coalesce(:treeId::uuid, tree_id)
    where id = :attemptId`,
);

export const attemptsOn = statement<{ id: string }>(
  'move-attempts-on',
  `select id from scorm_attempt where id = any($1::uuid[]) and package_id = $2 order by id`,
);
