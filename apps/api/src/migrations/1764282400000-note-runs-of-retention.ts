import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Each run of the retention, with what it took: also one that found nothing, which leaves no event. */
export class NoteRunsOfRetention1764282400000 implements MigrationInterface {
  name = 'NoteRunsOfRetention1764282400000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table retention_run (
        id uuid constraint retention_run_pkey primary key,
        ran_at timestamptz not null default now(),
        told int not null constraint retention_run_told_counted check (told >= 0),
        taken jsonb not null constraint retention_run_taken_named check (jsonb_typeof(taken) = 'object')
      );
      create index retention_run_ran_at on retention_run (ran_at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table retention_run`);
  }
}
