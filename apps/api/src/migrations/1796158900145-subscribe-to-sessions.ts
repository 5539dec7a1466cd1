import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Calendars of people subscribe to live sessions by a secret address. */
export class SubscribeToSessions1796158900145 implements MigrationInterface {
  name = 'SubscribeToSessions1796158900145';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table delivery.calendar_feed (
        id uuid constraint calendar_feed_pk primary key,
        person_id uuid not null constraint calendar_feed_person_fk references people.person (id),
        enrolment_id uuid constraint calendar_feed_enrolment_fk references delivery.enrolment (id) on delete cascade,
        group_id uuid constraint calendar_feed_group_fk references delivery.edition_group (id) on delete cascade,
        token_hash bytea not null constraint calendar_feed_token unique
          constraint calendar_feed_token_sha256 check (length(token_hash) = 32),
        created_at timestamptz not null,
        last_used_at timestamptz,
        constraint calendar_feed_of_one check (num_nonnulls(enrolment_id, group_id) = 1),
        constraint calendar_feed_enrolment unique (enrolment_id, person_id),
        constraint calendar_feed_group unique (group_id, person_id)
      );
      create index calendar_feed_person on delivery.calendar_feed (person_id);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table delivery.calendar_feed');
  }
}
