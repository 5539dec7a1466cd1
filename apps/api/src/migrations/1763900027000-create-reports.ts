import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Figures as they were handed in. */
export class CreateReports1763900027000 implements MigrationInterface {
  name = 'CreateReports1763900027000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table report (
        id uuid primary key,
        scope text not null constraint report_scope_known check (scope in ('edition','country','programme')),
        subject_id text not null,
        title jsonb not null,
        from_day date,
        to_day date,
        countries text[],
        figures jsonb not null,
        published jsonb,
        hash text not null constraint report_hash_shape check (hash ~ '^[0-9a-f]{64}$'),
        submitted_by uuid not null constraint report_submitted_by_fk references person (id),
        submitted_at timestamptz not null default now(),
        constraint report_period check (to_day >= from_day),
        constraint report_published_of_everybody check (published is null or (scope = 'programme' and countries is null)),
        constraint report_once unique nulls not distinct (scope, subject_id, from_day, to_day, countries)
      );
      create index report_submitted_at_idx on report (submitted_at desc, id);
      create index report_submitted_by_idx on report (submitted_by);
      create trigger report_is_a_record before update or delete on report for each row execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table report');
  }
}
