import { type MigrationInterface, type QueryRunner } from 'typeorm';

const TODAY = '(now() at time zone c.time_zone)::date';

const calls = (more: string) => `
  create or replace view intake.call_for_nominations as
    select c.id, c.edition_id, c.titles${more} from intake.call c`;

const links = (more: string) => `
  create or replace view intake.inviting_link as
    select l.id, l.institution_name${more} from intake.call_link l`;

/** What an edition lacks before it begins is shown with what waits: of a call, whether it was opened and sent. */
export class ShowWhatEditionsLack1796129700132 implements MigrationInterface {
  name = 'ShowWhatEditionsLack1796129700132';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      calls(`, c.closes_on, c.countries,
           case when c.state <> 'open' then c.state
                when c.opens_on > ${TODAY} then 'coming'
                when c.closes_on < ${TODAY} then 'closed'
                else 'open' end as phase`),
    );
    await db.query(`comment on view intake.call_for_nominations is
      'Calls, of which edition, for which countries (none: for all), and where they stand while it is not closed.'`);
    await db.query(links(', l.call_id, l.country_code'));
    await db.query(`comment on view intake.inviting_link is
      'Links of calls, of which institution in which country.'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view intake.call_for_nominations, intake.inviting_link');
    await db.query(calls(''));
    await db.query(`comment on view intake.call_for_nominations is 'Calls, of which edition.'`);
    await db.query(links(''));
    await db.query(`comment on view intake.inviting_link is 'Links of calls, of which institution.'`);
  }
}
