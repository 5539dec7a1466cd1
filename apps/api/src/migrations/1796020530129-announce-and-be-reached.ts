import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is said to a group stands on the course home until it is read; those who help say when and how they are reached. */
export class AnnounceAndBeReached1796020530129 implements MigrationInterface {
  name = 'AnnounceAndBeReached1796020530129';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table overview.message_sending add is_announcement boolean not null default false;
      alter table overview.message add read_at timestamptz;
      create index message_unread on overview.message (person_id, enrolment_id)
        where sending_id is not null and read_at is null;

      create table delivery.helper_note (
        person_id uuid constraint helper_note_pk primary key
          constraint helper_note_person_fk references people.person (id),
        hours text constraint helper_note_hours_short check (length(hours) between 1 and 200),
        how text constraint helper_note_how_short check (length(how) between 1 and 300),
        changed_at timestamptz not null
      );
      create view delivery.helper_said as select person_id, hours, how from delivery.helper_note;
      comment on view delivery.helper_said is 'When and how those who help are reached, in their own words.';`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view delivery.helper_said;
      drop table delivery.helper_note;
      drop index overview.message_unread;
      alter table overview.message drop read_at;
      alter table overview.message_sending drop is_announcement;`);
  }
}
