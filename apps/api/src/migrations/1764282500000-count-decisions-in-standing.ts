import { type MigrationInterface, type QueryRunner } from 'typeorm';

const COUNTED = `exists (select from outcome_override o
                         where o.enrolment_id = which and o.kind = 'activity' and o.activity_id = a.id and o.withdrawn_at is null)`;

/** `isDone` and `isFailed`: of an activity `a` and the progress `p` in it. */
const refresh = (isDone: string, isFailed: string): string => `
  create or replace function refresh_standing(which uuid) returns void language plpgsql as $$
  begin
    insert into enrolment_standing (enrolment_id) values (which) on conflict do nothing;
    -- Whoever holds the row counts; the next to come counts again, and sees what this one has done.
    perform from enrolment_standing where enrolment_id = which for update;
    update enrolment_standing s set done = now_is.done, required = now_is.required,
           next_activity_id = coalesce(now_is.left_to_do, now_is.not_passed),
           last_work_at = greatest(s.last_work_at, now_is.last_work_at)
      from (select count(*) filter (where t.is_done) as done, count(*) as required,
                   (array_agg(t.id order by t.module_at, t.at) filter (where not t.is_done))[1] as left_to_do,
                   (array_agg(t.id order by t.module_at, t.at) filter (where t.is_failed))[1] as not_passed,
                   (select max(w.updated_at) from activity_progress w where w.enrolment_id = which) as last_work_at
              from (select a.id, m.position as module_at, a.position as at, ${isDone} as is_done, ${isFailed} as is_failed
                      from enrolment e
                      join activity a on a.version_id = e.version_id and a.is_required
                       and (a.kind <> 'survey' or a.settings ->> 'monthsAfter' is null)
                      join module m on m.version_id = a.version_id and m.id = a.module_id
                      left join activity_progress p on p.enrolment_id = e.id and p.activity_id = a.id
                     where e.id = which) t) now_is
     where s.enrolment_id = which;
  end $$;`;

const completed = `coalesce(p.status = 'completed', false)`;

/** Who is asked what is done, and what comes next, hears also of what a coordinator counts as done. */
export class CountDecisionsInStanding1764282500000 implements MigrationInterface {
  name = 'CountDecisionsInStanding1764282500000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ${refresh(`${completed} or ${COUNTED}`, `p.is_passed is false and not ${COUNTED}`)}

      create function decide_standing() returns trigger language plpgsql as $$
      begin
        perform refresh_standing(new.enrolment_id);
        return null;
      end $$;
      create trigger outcome_override_moves_standing after insert or update on outcome_override
        for each row when (new.kind = 'activity') execute function decide_standing();

      select refresh_standing(o.enrolment_id) from outcome_override o where o.kind = 'activity' group by o.enrolment_id;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger outcome_override_moves_standing on outcome_override;
      drop function decide_standing;
      ${refresh(completed, 'p.is_passed is false')}
      select refresh_standing(o.enrolment_id) from outcome_override o where o.kind = 'activity' group by o.enrolment_id;
    `);
  }
}
