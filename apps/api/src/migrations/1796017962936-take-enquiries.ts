import { type MigrationInterface, type QueryRunner } from 'typeorm';

const workOf = (kinds: string) => `
  create or replace view study.taken_entry as
    select person_id, occurred_at from study.journal_receipt where refusal is null and kind not in (${kinds})`;

/** Officers ask the people who accompany them, and report what is wrong on a screen. */
export class TakeEnquiries1796017962936 implements MigrationInterface {
  name = 'TakeEnquiries1796017962936';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table study.enquiry (
        id uuid constraint enquiry_pk primary key,
        enrolment_id uuid not null constraint enquiry_enrolment_fk references delivery.enrolment (id),
        kind text not null
          constraint enquiry_kind_known check (kind in ('question','fact','language','drawing','technical')),
        state text not null
          constraint enquiry_state_known check (state in ('waiting','answered','closed','corrected','no_fault')),
        version_id uuid not null constraint enquiry_version_fk references course.course_version (id),
        activity_id uuid,
        card_id uuid,
        screen text constraint enquiry_screen_short check (length(screen) between 1 and 100),
        quoted text constraint enquiry_quoted_short check (length(quoted) between 1 and 200),
        locale text not null,
        text text not null constraint enquiry_text_short check (length(text) between 1 and 2000),
        assigned_to uuid constraint enquiry_assigned_fk references people.person (id),
        asked_at timestamptz not null,
        changed_at timestamptz not null,
        seen_at timestamptz
      );
      create index enquiry_enrolment on study.enquiry (enrolment_id);
      create index enquiry_assigned on study.enquiry (assigned_to) where assigned_to is not null;
      create index enquiry_waiting on study.enquiry (asked_at) where state = 'waiting';

      create table study.enquiry_reply (
        id uuid constraint enquiry_reply_pk primary key,
        enquiry_id uuid not null constraint enquiry_reply_enquiry_fk references study.enquiry (id) on delete cascade,
        written_by uuid constraint enquiry_reply_writer_fk references people.person (id),
        text text not null constraint enquiry_reply_text_short check (length(text) between 1 and 2000),
        written_at timestamptz not null
      );
      create index enquiry_reply_thread on study.enquiry_reply (enquiry_id, written_at);
      create index enquiry_reply_writer on study.enquiry_reply (written_by);`);
    await db.query(workOf(`'attendanceTaken', 'walkInNoted', 'enquiryMade', 'enquiryReplied'`));
    await db.query(`
      create view study.waiting_enquiry as
        select id, enrolment_id, kind, assigned_to, asked_at from study.enquiry where state = 'waiting';
      comment on view study.waiting_enquiry is 'Questions and faults that nobody has answered.';
      create view overview.unreminded as select person_id from overview.reminder_choice where is_off;
      comment on view overview.unreminded is 'People who want no reminders.';`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view overview.unreminded, study.waiting_enquiry');
    await db.query(workOf(`'attendanceTaken', 'walkInNoted'`));
    await db.query('drop table study.enquiry_reply, study.enquiry');
  }
}
