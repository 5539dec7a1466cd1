import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Messages by rule: rules of editions, what was sent to whom, who wants none, and addresses that mail comes back from. */
export class CreateNotifications1763900024000 implements MigrationInterface {
  name = 'CreateNotifications1763900024000';

  async up(db: QueryRunner): Promise<void> {
    await mails(db);
    await messages(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table message, message_sending, message_rule, reminder_choice, mail_bounce;
      alter table mail drop column leave_url;
    `);
  }
}

const mails = (db: QueryRunner) =>
  db.query(`
    alter table mail add column leave_url text;

    create table mail_bounce (
      address_key text primary key constraint mail_bounce_key_lowered check (address_key = lower(address_key)),
      status text not null,
      reported_by text not null constraint mail_bounce_reporter_known check (reported_by in ('smtp','report')),
      bounced_at timestamptz not null default now()
    );
  `);

const messages = (db: QueryRunner) =>
  db.query(`
    create table reminder_choice (
      person_id uuid primary key constraint reminder_choice_person_fk references person (id),
      is_off boolean not null,
      made_by text not null constraint reminder_choice_way_known check (made_by in ('profile','link')),
      made_at timestamptz not null default now()
    );

    create table message_rule (
      id uuid primary key,
      edition_id uuid not null constraint message_rule_edition_fk references edition (id),
      kind text not null constraint message_rule_kind_known check (kind in
        ('welcome','before_deadline','after_deadline','inactive','module_opens','live_session')),
      is_on boolean not null,
      days int[] not null,
      texts jsonb not null default '{}',
      changed_at timestamptz not null default now(),
      constraint message_rule_once unique (edition_id, kind),
      constraint message_rule_days_range check (cardinality(days) <= 5 and 1 <= all (days) and 120 >= all (days)),
      constraint message_rule_days_fit check ((kind in ('before_deadline','after_deadline','inactive')) = (cardinality(days) > 0))
    );

    create table message_sending (
      id uuid primary key,
      edition_id uuid not null constraint message_sending_edition_fk references edition (id),
      sent_by uuid not null constraint message_sending_author_fk references person (id),
      texts jsonb not null,
      created_at timestamptz not null default now()
    );
    create index message_sending_edition_idx on message_sending (edition_id);
    create index message_sending_author_idx on message_sending (sent_by);

    create table message (
      id uuid primary key default gen_random_uuid(),
      edition_id uuid not null constraint message_edition_fk references edition (id),
      enrolment_id uuid not null constraint message_enrolment_fk references enrolment (id),
      person_id uuid not null constraint message_person_fk references person (id),
      kind text not null constraint message_kind_known check (kind in
        ('welcome','before_deadline','after_deadline','inactive','module_opens','live_session','one_off')),
      occasion text not null,
      about date,
      sending_id uuid constraint message_sending_fk references message_sending (id),
      local_day date not null,
      state text not null constraint message_state_known check (state in ('planned','sent','failed','bounced','skipped')),
      why text,
      locale text,
      address text,
      subject text,
      body text,
      mail_id uuid,
      planned_at timestamptz not null default now(),
      settled_at timestamptz,
      constraint message_once unique (enrolment_id, kind, occasion),
      constraint message_skipped_why check (state <> 'skipped' or why is not null),
      constraint message_one_off_sending check ((kind = 'one_off') = (sending_id is not null))
    );
    -- At most one reminder for a person on a day, whatever runs beside what.
    create unique index message_one_a_day on message (person_id, local_day) where kind <> 'one_off' and state <> 'skipped';
    create index message_person_idx on message (person_id, planned_at);
    create index message_edition_idx on message (edition_id, planned_at desc, id);
    create index message_mail_idx on message (mail_id) where mail_id is not null;
    create index message_unwritten_idx on message (planned_at, id) where state = 'planned' and mail_id is null;
  `);
