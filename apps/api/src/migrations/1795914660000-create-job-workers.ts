import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Servers that do jobs, and when each was heard of last: a job in the hands of a silent one goes to another. */
export class CreateJobWorkers1795914660000 implements MigrationInterface {
  name = 'CreateJobWorkers1795914660000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create table job_worker (
      id text primary key,
      session_name text not null,
      started_at timestamptz not null default now(),
      seen_at timestamptz not null default now())`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table job_worker`);
  }
}
