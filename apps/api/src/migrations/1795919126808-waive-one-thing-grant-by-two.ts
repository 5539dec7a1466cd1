import { type MigrationInterface, type QueryRunner } from 'typeorm';

const guard = (changeable: readonly string[], isChanged: string): string => `
  create or replace function guard_outcome_override() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and is_erasing() and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason' then
      return new;
    end if;
    if tg_op = 'DELETE' or old.withdrawn_at is not null or ${isChanged}
       or to_jsonb(new) - array[${changeable.map((column) => `'${column}'`).join()}]
          is distinct from to_jsonb(old) - array[${changeable.map((column) => `'${column}'`).join()}] then
      raise exception 'a decision is never changed: it is withdrawn once' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;`;

const WITHDRAWN = ['withdrawn_by', 'withdrawn_at'];

/** `counted`: condition that an activity `a` counts as done by decision. */
const refresh = (counted: string): string => `
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
              from (select a.id, m.position as module_at, a.position as at,
                           coalesce(p.status = 'completed', false) or ${counted} as is_done,
                           p.is_passed is false and not ${counted} as is_failed
                      from enrolment e
                      join activity a on a.version_id = e.version_id and a.is_required
                       and (a.kind <> 'survey' or a.settings ->> 'monthsAfter' is null)
                      join module m on m.version_id = a.version_id and m.id = a.module_id
                      left join activity_progress p on p.enrolment_id = e.id and p.activity_id = a.id
                     where e.id = which) t) now_is
     where s.enrolment_id = which;
  end $$;`;

const standingFollows = (kinds: string): string => `
  drop trigger outcome_override_moves_standing on outcome_override;
  create trigger outcome_override_moves_standing after insert or update on outcome_override
    for each row when (new.kind in (${kinds})) execute function decide_standing();`;

const once = (condition: string): string => `
  drop index outcome_override_once;
  create unique index outcome_override_once on outcome_override (enrolment_id, kind, activity_id, outcome) nulls not distinct
    where ${condition};`;

const constraints = (kinds: string, about: string): string => `
  alter table outcome_override drop constraint outcome_override_kind_known, drop constraint outcome_override_about,
    add constraint outcome_override_kind_known check (kind in (${kinds})),
    add constraint outcome_override_about check (case kind
      when 'activity' then activity_id is not null and outcome is null
      when 'outcome' then outcome is not null and activity_id is null
      else outcome is null and activity_id is null end ${about});`;

/**
 * A waiver is of one thing: an activity, the lessons it names, or attendance. A whole outcome is granted by two people;
 * those that one person gave before stay in force, and are known as such. What a decision of the rules rested on is
 * worked out from its explanation, in those kept already too.
 */
export class WaiveOneThingGrantByTwo1795919126808 implements MigrationInterface {
  name = 'WaiveOneThingGrantByTwo1795919126808';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table outcome_override
        add column activity_ids uuid[],
        add column confirmed_by uuid constraint outcome_override_confirmed_by_fk references person (id),
        add column confirmed_at timestamptz,
        add column is_by_one boolean not null default false;
      ${constraints(
        `'activity','lessons','attendance','outcome','hold'`,
        `and (kind = 'lessons') = (activity_ids is not null) and coalesce(cardinality(activity_ids) > 0, true)`,
      )}
      alter table outcome_override
        add constraint outcome_override_confirmed check ((confirmed_by is null) = (confirmed_at is null)
          and (confirmed_by is null or (kind = 'outcome' and confirmed_by <> decided_by and not is_by_one))),
        add constraint outcome_override_by_one check (not is_by_one or kind = 'outcome');
      create index outcome_override_confirmed_by_idx on outcome_override (confirmed_by);

      alter table outcome_override disable trigger outcome_override_is_a_record;
      update outcome_override set is_by_one = true where kind = 'outcome';
      alter table outcome_override enable trigger outcome_override_is_a_record;

      ${guard(
        [...WITHDRAWN, 'confirmed_by', 'confirmed_at'],
        `(old.confirmed_at is not null and (new.confirmed_at, new.confirmed_by) is distinct from (old.confirmed_at, old.confirmed_by))`,
      )}
      ${once(`withdrawn_at is null and kind <> 'lessons'`)}

      create view decision_in_force as
        select id, enrolment_id, kind, activity_id, activity_ids, outcome, reason, decided_by, decided_at, confirmed_by, is_by_one
          from outcome_override
         where withdrawn_at is null and (kind <> 'outcome' or confirmed_at is not null or is_by_one);
      comment on view decision_in_force is 'Decisions above the rules that hold: a grant holds once a second person has confirmed it.';

      create view waived_activity as
        select o.enrolment_id, waived.activity_id
          from outcome_override o cross join lateral unnest(coalesce(o.activity_ids, array[o.activity_id])) as waived (activity_id)
         where o.withdrawn_at is null and o.kind in ('activity', 'lessons');
      comment on view waived_activity is 'Activities that count as done by decision; one may be named by several decisions.';

      ${refresh(`exists (select from waived_activity w where w.enrolment_id = which and w.activity_id = a.id)`)}
      ${standingFollows(`'activity', 'lessons'`)}

      alter table certificate_batch_item add column basis text
        constraint certificate_batch_item_basis_known check (basis in ('earned','waived','granted'));
      alter table outcome_decision add column basis text not null generated always as (case
        when explanation ? 'basis' then explanation ->> 'basis'
        when explanation ? 'overridden' then 'granted'
        when jsonb_path_exists(explanation, '$.**.overridden') then 'waived'
        else 'earned' end) stored;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table outcome_decision drop column basis;
      alter table certificate_batch_item drop column basis;
      ${refresh(`exists (select from outcome_override o
                          where o.enrolment_id = which and o.kind = 'activity' and o.activity_id = a.id and o.withdrawn_at is null)`)}
      drop view waived_activity, decision_in_force;
      ${once('withdrawn_at is null')}
      ${guard(WITHDRAWN, 'false')}
      ${standingFollows(`'activity'`)}
      ${constraints(`'activity','outcome','hold'`, '')}
      alter table outcome_override drop column activity_ids, drop column confirmed_by, drop column confirmed_at, drop column is_by_one;
    `);
  }
}
