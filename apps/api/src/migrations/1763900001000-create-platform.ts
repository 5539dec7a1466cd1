import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Plumbing tables: mail on its way out, throttles, keys of writes that clients may retry. */
export class CreatePlatform1763900001000 implements MigrationInterface {
  name = 'CreatePlatform1763900001000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table mail (
        id uuid primary key,
        to_address text not null,
        locale text not null,
        template text not null,
        subject text not null,
        text_body text not null,
        html_body text not null,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        failures int not null default 0,
        last_failure text
      );
      create index mail_created_idx on mail (created_at desc, id);
      create index mail_waiting_idx on mail (created_at) where sent_at is null;

      create table throttle (
        key text primary key,
        hits int not null,
        window_ends_at timestamptz not null
      );
      create index throttle_window_idx on throttle (window_ends_at);

      create table idempotency_key (
        person_id uuid not null constraint idempotency_key_person_fk references person (id),
        key uuid not null,
        operation text not null,
        result_id uuid not null,
        created_at timestamptz not null default now(),
        constraint idempotency_key_pk primary key (person_id, key)
      );
      create index idempotency_key_created_idx on idempotency_key (created_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table idempotency_key, throttle, mail`);
  }
}
