import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Of two devices that write one field, neither knowing of the other, both texts are kept. */
export class KeepTextsOfTwoDevices1796047480092 implements MigrationInterface {
  name = 'KeepTextsOfTwoDevices1796047480092';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table study.worksheet_value
        add text_id text not null generated always as (left(md5(value), 16)) stored,
        add before_id text`);
    await db.query(`
      create table study.other_text (
        enrolment_id uuid not null,
        activity_id uuid not null,
        field_id text not null,
        text_id text not null generated always as (left(md5(value), 16)) stored,
        value text not null constraint other_text_length check (length(value) <= 4000),
        before_id text,
        occurred_at timestamptz not null,
        device_id uuid,
        sequence bigint,
        kept_at timestamptz not null default now(),
        constraint other_text_pk primary key (enrolment_id, activity_id, field_id, text_id),
        constraint other_text_field_fk foreign key (enrolment_id, activity_id, field_id)
          references study.worksheet_value (enrolment_id, activity_id, field_id) on delete cascade,
        constraint other_text_entry_whole check ((device_id is null) = (sequence is null))
      )`);
    await db.query(`
      create or replace view study.written_field as
        select w.enrolment_id, w.activity_id, w.field_id,
               w.value <> ''
               or exists (select from study.other_text o
                           where o.enrolment_id = w.enrolment_id
                             and o.activity_id = w.activity_id
                             and o.field_id = w.field_id) as has_words
          from study.worksheet_value w`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace view study.written_field as
        select enrolment_id, activity_id, field_id, value <> '' as has_words from study.worksheet_value`);
    await db.query('drop table study.other_text');
    await db.query('alter table study.worksheet_value drop before_id, drop text_id');
  }
}
