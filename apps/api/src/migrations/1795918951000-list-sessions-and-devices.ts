import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Sessions that their owner can tell apart and end one by one, and browsers somebody has signed in with before. */
export class ListSessionsAndDevices1795918951000 implements MigrationInterface {
  name = 'ListSessionsAndDevices1795918951000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table session add column id uuid not null default gen_random_uuid() constraint session_id_once unique,
        add column browser text, add column system text;
      create table known_device (
        person_id uuid not null constraint known_device_person_fk references person (id),
        token_hash bytea not null,
        first_seen_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        constraint known_device_pk primary key (person_id, token_hash)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table known_device;
      alter table session drop column id, drop column browser, drop column system;
    `);
  }
}
