import { statement } from '@campus/platform/database/database.ts';
import { type ListedFields } from '../../nominations/listed/listed-nominations.ts';
import { type DecidedRow } from '../checking/decided-row.ts';
import { type Before } from '../people-import-row.entity.ts';

export interface AppliedRow {
  line: number;
  result: DecidedRow['result'];
  /** Without `changes`: imported before they were kept. */
  decided: Omit<DecidedRow, 'line' | 'result' | 'changes'> & Partial<Pick<DecidedRow, 'changes'>>;
  person_id: string;
  enrolment_id: string | null;
  before: Before;
}

export const appliedRows = statement<AppliedRow>(
  'people-import-applied-rows',
  `select line, result, decided, person_id, enrolment_id, coalesce(before, '{}') as before from people_import_row
    where import_id = $1 and person_id is not null and result is not null and decided is not null order by line`,
);

export interface WaitingRow {
  line: number;
  name: string;
  address: string;
  nominee: ListedFields;
  /** Who the nominee is known to be. */
  person_id: string | null;
  /** Null: it is gone. */
  nomination_id: string | null;
}

/** Rows that became nominations on the waiting list. */
export const waitingRows = statement<WaitingRow>(
  'people-import-waiting-rows',
  `select line, decided ->> 'name' as name, decided ->> 'address' as address, decided -> 'nominee' as nominee,
          (decided ->> 'personId')::uuid as person_id, nomination_id
     from people_import_row
    where import_id = $1 and result = 'wait' and decided ? 'nominee'
    order by line`,
);

export interface StateNow {
  line: number;
  /** Status of the enrolment that was made; null: none, or it is gone. */
  status: string | null;
  /** Names, addresses, roles, places and enrolments are those that the list made, and no more. */
  is_as_made: boolean;
  /** Fields that the list filled and somebody has changed since. */
  changed: string[];
}

/**
 * Whether the people a list made are still as it made them. Anyone who was merged into another, renamed, given another
 * address, role, place or course since is no longer the list's.
 */
export const stateNow = statement<StateNow>(
  'people-import-state-now',
  `select r.line, e.status,
          p.id is not null
          and (r.result <> 'create'
               or (p.given_names = r.decided -> 'write' ->> 'givenNames'
                   and p.first_surname = r.decided -> 'write' ->> 'firstSurname'
                   and p.second_surname is not distinct from r.decided -> 'write' ->> 'secondSurname'
                   and p.disabled_at is null
                   and (select count(*) from known_address m where m.person_id = p.id) = 1
                   and (select count(*) from given_role g where g.person_id = p.id) = 1
                   and (select count(*) from posting a where a.person_id = p.id)
                         = case when r.decided -> 'write' ->> 'assignment' is null then 0 else 1 end
                   and not exists (select from participant o
                                    where o.person_id = p.id
                                      and o.id is distinct from r.enrolment_id))) as is_as_made,
          array_remove(array[case when r.before ? 'secondSurname'
                                       and p.second_surname
                                             is distinct from r.decided -> 'write' ->> 'secondSurname'
                                    then 'second_surname' end,
                             case when r.before ? 'sex'
                                       and p.sex is distinct from r.decided -> 'write' ->> 'sex'
                                    then 'sex' end,
                             case when r.before ? 'country'
                                       and p.country_code is distinct from r.decided -> 'write' ->> 'country'
                                    then 'country' end], null) as changed
     from people_import_row r
     left join account p on p.id = r.person_id
     left join participant e on e.id = r.enrolment_id
    where r.import_id = $1 and r.person_id is not null
    order by r.line`,
);

/** Lists imported before last days were kept ended one assignment, which had none. */
const ENDED = `coalesce(r.before -> 'ended', case when r.before ? 'endedAssignmentId'
  then jsonb_build_array(jsonb_build_object('id', r.before -> 'endedAssignmentId', 'until', null)) end, '[]')`;

/** Places that the list recorded for a person, by all rows that were decided to be them. */
const OWN_PLACES = `select o.person_id, own.id, own.from_date
  from people_import_row o join posting own on own.id = (o.before ->> 'assignmentId')::uuid
 where o.import_id = $1`;

/**
 * Lines whose place is no longer as the list made it: removed, ended since, or followed by another that was recorded
 * later. What had begun after it when it was recorded is no later use, however much later it begins; nor is what another
 * row of the list recorded for the same person.
 */
export const movedSince = statement<{ line: number }>(
  'people-import-moved-since',
  `with own_place as (${OWN_PLACES})
   select r.line
     from people_import_row r
     left join posting a on a.id = (r.before ->> 'assignmentId')::uuid
    where r.import_id = $1
      and r.before ? 'assignmentId'
      and (a.id is null
           or a.to_date is distinct from (r.before ->> 'until')::date
           or exists (select from posting later
                       where later.person_id = a.person_id
                         and later.id > a.id
                         and not exists (select from own_place o where o.id = later.id))
           or exists (select from jsonb_array_elements(${ENDED}) was
                        left join posting f on f.id = (was ->> 'id')::uuid
                       where not exists (select from own_place o
                                          where o.person_id = r.person_id
                                            and f.to_date = greatest(f.from_date, o.from_date))))`,
);
/** $2 lines, $3 what happened to them. */
export const markUndone = statement(
  'people-import-mark-undone',
  `update people_import_row r set undo = given.undo
     from unnest($2::int[], $3::text[]) as given (line, undo) where r.import_id = $1 and r.line = given.line`,
);
