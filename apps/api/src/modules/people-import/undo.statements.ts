import { statement } from '../../platform/database/database.ts';
import { type DecidedRow } from './decided-row.ts';
import { type Before } from './people-import-row.entity.ts';

export interface AppliedRow {
  line: number;
  result: DecidedRow['result'];
  decided: Omit<DecidedRow, 'line' | 'result'>;
  person_id: string;
  enrolment_id: string | null;
  before: Before;
}

export const appliedRows = statement<AppliedRow>(
  'people-import-applied-rows',
  `select line, result, decided, person_id, enrolment_id, before from people_import_row
    where import_id = $1 and person_id is not null order by line`,
);

export interface StateNow {
  line: number;
  /** Of the enrolment that was made; null: none, or it is gone. */
  status: string | null;
  /** Names, addresses, roles, places and enrolments are those that the list made, and no more. */
  is_as_made: boolean;
}

/**
 * Whether the people a list made are still as it made them. Whoever was merged into another, renamed, given another
 * address, role, place or course since is no longer the list's.
 */
export const stateNow = statement<StateNow>(
  'people-import-state-now',
  `select r.line, e.status,
          p.id is not null and (r.result <> 'create' or (
            p.given_names = r.decided -> 'write' ->> 'givenNames' and p.first_surname = r.decided -> 'write' ->> 'firstSurname'
            and p.second_surname is not distinct from r.decided -> 'write' ->> 'secondSurname' and p.disabled_at is null
            and (select count(*) from person_email m where m.person_id = p.id) = 1
            and (select count(*) from role_grant g where g.person_id = p.id) = 1
            and (select count(*) from assignment a where a.person_id = p.id) = case when r.decided -> 'write' ->> 'assignment' is null then 0 else 1 end
            and not exists (select from enrolment o where o.person_id = p.id and o.id is distinct from r.enrolment_id))) as is_as_made
     from people_import_row r left join person p on p.id = r.person_id left join enrolment e on e.id = r.enrolment_id
    where r.import_id = $1 and r.person_id is not null order by r.line`,
);

export const removeEnrolments = statement(
  'people-import-remove-enrolments',
  `delete from enrolment where id = any($1)`,
);

/** Mails of welcome that are still waiting; those that are gone lead nowhere once the link is void. */
export const removeWelcomes = statement(
  'people-import-remove-welcomes',
  `delete from mail m using person_email e
    where e.person_id = any($1) and lower(m.to_address) = e.address_key and m.template = 'welcome' and m.sent_at is null`,
);
export const removeOf = (table: 'password_reset' | 'role_grant' | 'assignment' | 'person_email') =>
  statement(
    `people-import-remove-${table.replace('_', '-')}`,
    `delete from ${table} where person_id = any($1)`,
  );
export const removePeople = statement('people-import-remove-people', `delete from person where id = any($1)`);

/** Gaps that were filled are open again, unless somebody wrote something else there since. */
export const openGaps = statement(
  'people-import-open-gaps',
  `update person p set
          second_surname = case when r.before ? 'secondSurname' and p.second_surname = r.decided -> 'write' ->> 'secondSurname'
                                then null else p.second_surname end,
          sex = case when r.before ? 'sex' and p.sex = r.decided -> 'write' ->> 'sex' then null else p.sex end,
          country_code = case when r.before ? 'country' and p.country_code = r.decided -> 'write' ->> 'country' then null else p.country_code end
     from people_import_row r where r.import_id = $1 and r.line = any($2) and p.id = r.person_id`,
);

/** Lines whose new place is no longer the person's last one, or whose former one was touched. */
export const movedSince = statement<{ line: number }>(
  'people-import-moved-since',
  `select r.line from people_import_row r left join assignment a on a.id = (r.before ->> 'assignmentId')::uuid
    where r.import_id = $1 and r.before ? 'assignmentId'
      and (a.id is null or a.to_date is not null or exists (
        select from assignment later where later.person_id = a.person_id and later.id <> a.id and later.from_date > a.from_date))`,
);
export const removeAssignments = statement(
  'people-import-remove-assignments',
  `delete from assignment where id = any($1)`,
);
export const reopenAssignments = statement(
  'people-import-reopen-assignments',
  `update assignment set to_date = null where id = any($1)`,
);

/** $2 lines, $3 what became of them. */
export const markUndone = statement(
  'people-import-mark-undone',
  `update people_import_row r set undo = given.undo
     from unnest($2::int[], $3::text[]) as given (line, undo) where r.import_id = $1 and r.line = given.line`,
);
