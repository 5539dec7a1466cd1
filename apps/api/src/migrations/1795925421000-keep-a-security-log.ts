import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who tried to come in and who was shown out, counted by the minute; bursts of it; and the network of a session. */
export class KeepASecurityLog1795925421000 implements MigrationInterface {
  name = 'KeepASecurityLog1795925421000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table security_event (
        id bigint generated always as identity constraint security_event_pk primary key,
        digest text not null constraint security_event_once unique,
        first_at timestamptz not null,
        last_at timestamptz not null,
        kind text not null,
        person_id uuid constraint security_event_person_fk references person (id),
        actor_id uuid constraint security_event_actor_fk references person (id),
        account text,
        network text,
        operation text,
        code text,
        browser text,
        system text,
        is_rest boolean not null default false,
        times int not null constraint security_event_times check (times > 0)
      );
      create index security_event_time on security_event (first_at);
      create index security_event_person on security_event (person_id, id);
      create index security_event_actor on security_event (actor_id, id);
      create index security_event_network on security_event (network text_pattern_ops, id);
      create index security_event_kind on security_event (kind, id);
      create table security_alert (
        id uuid constraint security_alert_pk primary key,
        rule text not null,
        subject text not null,
        person_id uuid constraint security_alert_person_fk references person (id),
        times int not null,
        begun_at timestamptz not null,
        last_at timestamptz not null,
        told_at timestamptz,
        ended_at timestamptz
      );
      create unique index security_alert_open on security_alert (rule, subject) where ended_at is null;
      create index security_alert_begun on security_alert (begun_at);
      create index security_alert_person on security_alert (person_id);
      alter table session add column network text;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table session drop column network;
      drop table security_alert;
      drop table security_event;
    `);
  }
}
