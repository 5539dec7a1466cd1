import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Officers note beside the screens of lessons, for themselves. */
export class NoteBesideScreens1796022339421 implements MigrationInterface {
  name = 'NoteBesideScreens1796022339421';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table study.screen_note (
        enrolment_id uuid not null constraint screen_note_enrolment_fk references delivery.enrolment (id),
        id uuid not null,
        version_id uuid not null,
        activity_id uuid not null,
        screen_id text,
        text text constraint screen_note_length check (length(text) <= 4000),
        begun_at timestamptz not null,
        occurred_at timestamptz not null,
        device_id uuid,
        sequence bigint,
        updated_at timestamptz not null default now(),
        constraint screen_note_pk primary key (enrolment_id, id),
        constraint screen_note_activity_fk
          foreign key (version_id, activity_id) references course.activity (version_id, id),
        constraint screen_note_entry_whole check ((device_id is null) = (sequence is null))
      )`);
    await db.query(`create index screen_note_activity_idx on study.screen_note (version_id, activity_id)`);
    await db.query(
      `create view study.written_note as select enrolment_id, id from study.screen_note where text is not null`,
    );
    await db.query(`comment on view study.written_note is 'A note or a bookmark that was not deleted.'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view study.written_note');
    await db.query('drop table study.screen_note');
  }
}
