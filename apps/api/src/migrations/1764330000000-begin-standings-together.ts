import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Who has just been enrolled has done nothing: where they stand is the same for all of a course version, and is worked
 * out once for a list of ten thousand.
 */
export class BeginStandingsTogether1764330000000 implements MigrationInterface {
  name = 'BeginStandingsTogether1764330000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger enrolment_has_standing on enrolment;
      drop function begin_standing;

      create function begin_standings() returns trigger language plpgsql as $$
      begin
        insert into enrolment_standing (enrolment_id, required, next_activity_id)
        select e.id, at_first.required, at_first.next_activity_id
          from added e
          join (select v.version_id, count(a.id) as required,
                       (array_agg(a.id order by m.position, a.position) filter (where a.id is not null))[1] as next_activity_id
                  from (select distinct version_id from added) v
                  left join activity a on a.version_id = v.version_id and a.is_required
                   and (a.kind <> 'survey' or a.settings ->> 'monthsAfter' is null)
                  left join module m on m.version_id = a.version_id and m.id = a.module_id
                 group by v.version_id) at_first using (version_id);
        return null;
      end $$;
      create trigger enrolment_has_standing after insert on enrolment
        referencing new table as added for each statement execute function begin_standings();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger enrolment_has_standing on enrolment;
      drop function begin_standings;

      create function begin_standing() returns trigger language plpgsql as $$
      begin
        perform refresh_standing(new.id);
        return null;
      end $$;
      create trigger enrolment_has_standing after insert on enrolment for each row execute function begin_standing();
    `);
  }
}
