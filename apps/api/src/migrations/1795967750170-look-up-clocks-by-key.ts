import { type MigrationInterface, type QueryRunner } from 'typeorm';

const BY_KEY = '(select clock.time_zone from post clock where clock.id = a.post_id)';

const posting = (zone: string): string => `
  create or replace view posting as
    select a.id, a.person_id, a.post_id, a.institution_id, a.position, a.from_date, a.to_date,
           at.city as post, at.host_country_code as host, at.time_zone, office.name as institution, office.acronym,
           office.kind as institution_kind, coalesce(at.sending_country_code, office.country_code) as sending,
           a.from_date <= there.today as has_begun, coalesce(a.to_date < there.today, false) as has_ended,
           a.from_date <= there.today and (a.to_date is null or a.to_date >= there.today) as is_served
      from assignment a left join post at on at.id = a.post_id left join institution office on office.id = a.institution_id
      cross join lateral (
        select (now() at time zone coalesce(${zone}, (select home.time_zone from person home where home.id = a.person_id)))::date as today) there`;

/**
 * The clock of a post is looked up by its key where a day is asked for. As a join it had PostgreSQL read all posts for the
 * duty of one person, whom it compares with everything they serve.
 */
export class LookUpClocksByKey1795967750170 implements MigrationInterface {
  name = 'LookUpClocksByKey1795967750170';

  async up(db: QueryRunner): Promise<void> {
    await db.query(posting(BY_KEY));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(posting('at.time_zone'));
  }
}
