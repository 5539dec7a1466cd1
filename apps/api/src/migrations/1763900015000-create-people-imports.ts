import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Lists of people on their way in, and their rows; both are emptied after a time. */
export class CreatePeopleImports1763900015000 implements MigrationInterface {
  name = 'CreatePeopleImports1763900015000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table people_import (
        id uuid primary key,
        owner_id uuid not null constraint people_import_owner_fk references person (id),
        file_name text not null,
        file_bytes int not null,
        content bytea,
        status text not null constraint people_import_status_known check (status in
          ('reading','refused','mapping','checking','checked','applying','applied','undoing','undone','failed','discarded')),
        failed_step text,
        progress int not null default 0 constraint people_import_progress_range check (progress between 0 and 100),
        fault jsonb,
        facts jsonb,
        headers jsonb,
        plan jsonb,
        edition_id uuid constraint people_import_edition_fk references edition (id),
        mode text constraint people_import_mode_known check (mode in ('all','good_rows')),
        acting_id uuid constraint people_import_acting_fk references person (id),
        worker_id uuid,
        heartbeat_at timestamptz,
        tries int not null default 0,
        created_at timestamptz not null default now(),
        applied_at timestamptz,
        undone_at timestamptz,
        expired_at timestamptz
      );
      create index people_import_owner_idx on people_import (owner_id, created_at);
      create index people_import_created_idx on people_import (created_at, id);
      create index people_import_acting_idx on people_import (acting_id);
      create index people_import_edition_idx on people_import (edition_id);

      create table people_import_row (
        import_id uuid not null constraint people_import_row_import_fk references people_import (id) on delete cascade,
        line int not null,
        cells jsonb not null,
        cell_remarks jsonb not null default '[]',
        result text constraint people_import_row_result_known check (result in ('create','update','keep','decide','skip')),
        decided jsonb,
        decision text constraint people_import_row_decision_known check (decision in ('same','new','skip')),
        search_text text not null default '',
        person_id uuid,
        enrolment_id uuid,
        before jsonb,
        welcomed_at timestamptz,
        undo text,
        constraint people_import_row_pk primary key (import_id, line)
      );
      create index people_import_row_result_idx on people_import_row (import_id, result, line);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table people_import_row, people_import`);
  }
}
