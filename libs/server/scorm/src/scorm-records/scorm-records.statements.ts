import { type AttemptPolicy, type ScormStandard } from '@campus/scorm-format';
import { filteredStatement, statement } from '@campus/platform/database/database.ts';
import { inEveryOrder } from '@campus/platform/database/order.ts';
import { type Viewer } from '@campus/delivery';
import { type ScormAttemptSort } from './scorm-record.type.ts';
import { recordVisible } from './scorm-records.access.ts';

export interface RecordRow {
  id: string;
  enrolment_id: string;
  version_id: string;
  activity_id: string;
  package_id: string;
  package_title: string;
  standard: ScormStandard;
  person_id: string;
  full_name: string;
  country: string | null;
  number: number;
  policy: AttemptPolicy | null;
  started_at: Date;
  finished_at: Date | null;
  completed_at: Date | null;
  is_passed: boolean | null;
  score: number | null;
  is_repaired: boolean;
  seconds: number;
  /** Seconds from the beginning to the completion. */
  took: number | null;
  has_answers: boolean;
}

const record = `
  a.id, a.enrolment_id, a.version_id, a.activity_id, a.package_id, k.title as package_title, k.standard,
  p.id as person_id, p.full_name,
  p.country_code as country, a.number, a.policy, a.started_at, a.finished_at, a.completed_at, a.is_passed,
  a.score::float8 as score,
  a.repair_id is not null or exists (select from scorm_item_state i
                                      where i.attempt_id = a.id and i.repair_id is not null) as is_repaired,
  (select coalesce(sum(s.seconds), 0)::float8 from scorm_session s where s.attempt_id = a.id) as seconds,
  extract(epoch from a.completed_at - a.started_at)::float8 as took,
  exists (select from scorm_item_state i, jsonb_object_keys(i.cmi) name
           where i.attempt_id = a.id and name like 'cmi.interactions.%') as has_answers`;

const recordFrom = `
  scorm_attempt a
    join participant e on e.id = a.enrolment_id
    join account p on p.id = e.person_id
    join scorm_package k on k.id = a.package_id`;

const wanted = `
  (:activityId::uuid is null or a.activity_id = :activityId)
  and (:libraryId::text is null or exists (select from version_activity v
                                            where v.version_id = a.version_id
                                              and v.id = a.activity_id
                                              and v.kind = 'scorm'
                                              and v.library_id = :libraryId))
  and ${recordVisible}
  and (:pattern::text is null
       or p.full_name ilike :pattern)`;

const orders: Record<ScormAttemptSort, string> = {
  started: 'a.started_at $dir',
  name: `p.first_surname collate "es-x-icu" $dir, p.given_names collate "es-x-icu" $dir, a.number`,
  country: 'p.country_code $dir nulls last, a.started_at desc',
  score: 'a.score $dir nulls last, a.started_at desc',
};

export const recordsOf = inEveryOrder(orders, ({ suffix, text }) =>
  filteredStatement<
    RecordRow,
    Viewer & {
      activityId: string | null;
      libraryId: string | null;
      pattern: string | null;
      limit: number;
      offset: number;
    }
  >(
    `scorm-records-${suffix}`,
    `select ${record} from ${recordFrom} where ${wanted} order by ${text}, a.id desc limit :limit offset :offset`,
  ),
);

export const countRecords = filteredStatement<
  { total: number },
  Viewer & { activityId: string | null; libraryId: string | null; pattern: string | null }
>('scorm-records-count', `select count(*)::int as total from ${recordFrom} where ${wanted}`);

export const recordById = statement<RecordRow, Viewer & { attemptId: string }>(
  'scorm-record',
  `select ${record} from ${recordFrom} where a.id = :attemptId and ${recordVisible}`,
);

export interface ItemRecordRow {
  item_id: string;
  cmi: Record<string, unknown> | null;
  /** Null: opened, and nothing was heard of it. */
  is_completed: boolean | null;
  is_passed: boolean | null;
  score: number | null;
  is_repaired: boolean;
  seconds: number;
}

/** Items of an attempt that were opened or repaired. $1 attempt. */
export const itemsOfRecord = statement<ItemRecordRow>(
  'scorm-record-items',
  `select item_id, i.cmi, i.is_completed, i.is_passed, i.score::float8 as score,
          i.repair_id is not null as is_repaired, coalesce(s.seconds, 0)::float8 as seconds
     from (select * from scorm_item_state where attempt_id = $1) i
     full join (select item_id, sum(seconds) as seconds
                  from scorm_session
                 where attempt_id = $1 and not is_review
                 group by item_id) s using (item_id)`,
);

export interface CallsRow {
  launch_id: string;
  launched_at: Date;
  session_id: string;
  commit_number: number;
  item_id: string;
  calls: [number, string, string[], string, string][];
}

export const callsOfRecord = statement<
  CallsRow,
  {
    attemptId: string;
    itemId: string | null;
    launchId: string | null;
    sessionId: string | null;
    commitNumber: number | null;
    limit: number;
  }
>(
  'scorm-record-calls',
  `select l.id as launch_id, l.started_at as launched_at, c.session_id, c.commit_number, c.item_id, c.calls
     from scorm_calls c
     join scorm_session s on s.id = c.session_id
     join scorm_session l on l.id = coalesce(s.launch_id, s.id)
    where c.attempt_id = :attemptId
      and (:itemId::text is null or c.item_id = :itemId)
      and (:launchId::uuid is null
           or (l.id, c.session_id, c.commit_number) <= (:launchId::uuid, :sessionId::uuid,
                                                        :commitNumber::int))
    order by l.id desc, c.session_id desc, c.commit_number desc limit :limit`,
);

/** $1 enrolment, $2 activity. */
export const attemptsOfActivity = statement<{
  id: string;
  number: number;
  is_finished: boolean;
  is_completed: boolean;
  is_passed: boolean | null;
  score: number | null;
}>(
  'scorm-record-attempts',
  `select id, number, finished_at is not null as is_finished, completed_at is not null as is_completed,
          is_passed, score::float8 as score
     from scorm_attempt
    where enrolment_id = $1 and activity_id = $2
    order by number`,
);

/** $1 enrolment, $2 activity. */
export const allowancesOf = statement<{ begun: number; allowances: number }>(
  'scorm-allowances',
  `select (select count(*)::int from scorm_attempt where enrolment_id = $1 and activity_id = $2) as begun,
          (select count(*)::int from scorm_allowance where enrolment_id = $1 and activity_id = $2) as allowances`,
);

export interface OwnerRow {
  enrolment_id: string;
  version_id: string;
  person_id: string;
  country: string | null;
}

export const ownerOfEnrolment = statement<OwnerRow, Viewer & { enrolmentId: string }>(
  'scorm-enrolment-owner',
  `select e.id as enrolment_id, e.version_id, e.person_id, p.country_code as country
     from participant e join account p on p.id = e.person_id where e.id = :enrolmentId and ${recordVisible}`,
);

export const repairItem = statement<
  object,
  {
    attemptId: string;
    itemId: string;
    isCompleted: boolean;
    isPassed: boolean | null;
    score: number | null;
    repairId: string;
  }
>(
  'scorm-item-repair',
  `insert into scorm_item_state (attempt_id, item_id, cmi, is_completed, is_passed, score, repair_id)
   values (:attemptId, :itemId, '{}', :isCompleted, :isPassed, :score, :repairId)
   on conflict (attempt_id, item_id)
     do update set is_completed = excluded.is_completed, is_passed = excluded.is_passed,
                   score = excluded.score, repair_id = excluded.repair_id, updated_at = now()`,
);
