import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The library: packages that trainers bring, their versions, uploads on their way in, and attempts moved between versions. */
export class CreateLibrary1763900011000 implements MigrationInterface {
  name = 'CreateLibrary1763900011000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table library_package (
        id uuid primary key,
        title text not null,
        policy jsonb not null,
        course_id uuid constraint library_package_course_fk references course (id),
        activity_id uuid,
        edition_id uuid constraint library_package_edition_fk references edition (id),
        archived_at timestamptz,
        created_by uuid constraint library_package_created_by_fk references person (id),
        created_at timestamptz not null default now(),
        constraint library_package_offered_whole check (num_nulls(course_id, activity_id, edition_id) in (0, 3))
      );
      create index library_package_created_by_idx on library_package (created_by);
      create index library_package_newest_idx on library_package (created_at desc, id desc);

      create table library_version (
        id uuid primary key,
        library_package_id uuid not null constraint library_version_library_fk references library_package (id),
        number int not null constraint library_version_number_positive check (number > 0),
        package_id uuid not null constraint library_version_package_fk references scorm_package (id),
        file_name text not null,
        report jsonb not null,
        uploaded_by uuid constraint library_version_uploaded_by_fk references person (id),
        published_at timestamptz,
        created_at timestamptz not null default now(),
        constraint library_version_number_once unique (library_package_id, number),
        constraint library_version_package_once unique (library_package_id, package_id)
      );
      create index library_version_uploaded_by_idx on library_version (uploaded_by);
      create index library_version_package_idx on library_version (package_id);

      create table package_upload (
        id uuid primary key,
        owner_id uuid constraint package_upload_owner_fk references person (id),
        library_package_id uuid constraint package_upload_library_fk references library_package (id),
        file_name text not null,
        bytes bigint not null constraint package_upload_bytes_positive check (bytes >= 0),
        status text not null constraint package_upload_status_known check (status in
          ('receiving','waiting','checking','ready','refused','failed','cancelled')),
        stage text not null constraint package_upload_stage_known check (stage in ('receiving','reading','unpacking','trying','ready')),
        progress int not null default 0 constraint package_upload_progress_range check (progress between 0 and 100),
        fault jsonb,
        package_id uuid constraint package_upload_package_fk references scorm_package (id),
        report jsonb,
        worker_id uuid,
        heartbeat_at timestamptz,
        kept_at timestamptz,
        created_at timestamptz not null default now(),
        constraint package_upload_refused_why check ((status = 'refused') = (fault is not null)),
        constraint package_upload_ready_what check (status <> 'ready' or report is not null)
      );
      create index package_upload_of_owner_idx on package_upload (owner_id, created_at desc, id desc);
      create index package_upload_open_idx on package_upload (created_at) where status in ('receiving','waiting','checking');

      create table upload_lock (
        upload_id text primary key,
        holder uuid not null,
        is_wanted boolean not null default false,
        beat_at timestamptz not null
      );

      create table attempt_move (
        id uuid primary key,
        attempt_id uuid not null constraint attempt_move_attempt_fk references scorm_attempt (id),
        from_package_id uuid not null constraint attempt_move_from_fk references scorm_package (id),
        to_package_id uuid not null constraint attempt_move_to_fk references scorm_package (id),
        lost jsonb not null,
        moved_by uuid not null constraint attempt_move_person_fk references person (id),
        reason text not null,
        moved_at timestamptz not null default now()
      );
      create index attempt_move_person_idx on attempt_move (moved_by);
      create index attempt_move_attempt_idx on attempt_move (attempt_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table attempt_move, upload_lock, package_upload, library_version, library_package`);
  }
}
