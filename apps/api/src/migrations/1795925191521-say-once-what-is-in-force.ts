import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which certificates are in force is one rule, and modules below the certificates ask it too: a view. */
export class SayOnceWhatIsInForce1795925191521 implements MigrationInterface {
  name = 'SayOnceWhatIsInForce1795925191521';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create view certificate_in_force as
        select c.id, c.enrolment_id, c.outcome, c.serial, c.issued_at, c.expires_on
          from certificate c
         where c.status = 'issued'
           and (c.expires_on is null or c.expires_on > (now() at time zone 'UTC')::date
                or c.expires_on >= (select (now() at time zone g.time_zone)::date
                     from enrolment e join edition_group g on g.id = e.group_id where e.id = c.enrolment_id));
      comment on view certificate_in_force is 'Certificates that hold today, statements of enrolment included: issued, and their last day is not over where the group is. No day ends anywhere before the day of UTC begins.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view certificate_in_force');
  }
}
