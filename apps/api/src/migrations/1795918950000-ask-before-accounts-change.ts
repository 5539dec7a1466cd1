import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Another address or name is asked for, and decided by somebody else than who asked. */
export class AskBeforeAccountsChange1795918950000 implements MigrationInterface {
  name = 'AskBeforeAccountsChange1795918950000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table account_change (
        id uuid primary key,
        person_id uuid not null constraint account_change_person_fk references person (id),
        kind text not null constraint account_change_kind_known check (kind in ('address','name')),
        before jsonb not null,
        after jsonb not null,
        reason text not null,
        asked_by uuid constraint account_change_asked_by_fk references person (id),
        asked_at timestamptz not null default now(),
        token_hash bytea constraint account_change_token_once unique,
        expires_at timestamptz not null,
        state text not null constraint account_change_state_known
          check (state in ('waiting','confirmed','approved','refused','cancelled','done')),
        decided_by uuid constraint account_change_decided_by_fk references person (id),
        decided_at timestamptz,
        decided_reason text,
        constraint account_change_decided check ((state = 'waiting') = (decided_at is null))
      );
      create unique index account_change_one_waiting on account_change (person_id, kind) where state = 'waiting';
      create index account_change_person_idx on account_change (person_id);
      create index account_change_asked_by_idx on account_change (asked_by) where asked_by is not null;
      create index account_change_decided_by_idx on account_change (decided_by) where decided_by is not null;
      create index account_change_waiting_idx on account_change (asked_at, id) where state = 'waiting';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table account_change`);
  }
}
