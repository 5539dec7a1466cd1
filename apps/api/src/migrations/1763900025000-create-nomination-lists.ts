import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Spreadsheets of nominees, as institutions send them. */
export class CreateNominationLists1763900025000 implements MigrationInterface {
  name = 'CreateNominationLists1763900025000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table nominee_list (
        id uuid primary key,
        call_id uuid not null constraint nominee_list_call_fk references call (id),
        owner_id uuid not null constraint nominee_list_owner_fk references person (id),
        file_name text not null,
        status text not null default 'open' constraint nominee_list_status_known check (status in ('open','applied','discarded')),
        headers jsonb,
        rows jsonb,
        plan jsonb,
        results jsonb,
        mode text constraint nominee_list_mode_known check (mode in ('all','good_rows')),
        created_at timestamptz not null default now(),
        applied_at timestamptz,
        expired_at timestamptz,
        constraint nominee_list_applied_whole check ((status = 'applied') = (applied_at is not null))
      );
      create index nominee_list_call_idx on nominee_list (call_id, created_at);
      create index nominee_list_owner_idx on nominee_list (owner_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table nominee_list`);
  }
}
