import { type MigrationInterface, type QueryRunner } from 'typeorm';

const todayIn = (zone: string): string => `(now() at time zone ${zone})::date`;

const offering = (more: string) => `
  create or replace view delivery.offering as
    select ed.id, ed.course_id, ed.version_id, ed.programme_id, ed.key, ed.titles, ed.route, ed.audience, ed.locales,
           ed.starts_on, ed.ends_on, ed.time_zone, ed.contact_address, ed.closed_at,
           ${todayIn('ed.time_zone')} as today, platform.end_of_day(ed.ends_on, ed.time_zone) as ends_at,
           case when ed.closed_at is not null then 'closed'
                when ed.starts_on > ${todayIn('ed.time_zone')} then 'coming'
                when ed.ends_on < ${todayIn('ed.time_zone')} then 'past'
                else 'current' end as phase${more}
      from delivery.edition ed`;

/** The public page lists the editions in which officers may enrol themselves, with what they are for. */
export class ShowOpenEditions1796104520211 implements MigrationInterface {
  name = 'ShowOpenEditions1796104520211';

  async up(db: QueryRunner): Promise<void> {
    await db.query(offering(', ed.description, ed.is_open, ed.created_at'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view delivery.offering');
    await db.query(offering(''));
    await db.query(`comment on view delivery.offering is
      'An edition as other domains know it: the course version it offers, its days, where it stands today in its own zone.'`);
  }
}
