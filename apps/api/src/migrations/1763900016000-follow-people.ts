import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Following people: where each enrolment stands, kept beside the progress it is drawn from so that lists of thousands
 * can be sorted by it; names that are found without their accents; what coordinators change and note.
 */
export class FollowPeople1763900016000 implements MigrationInterface {
  name = 'FollowPeople1763900016000';

  async up(db: QueryRunner): Promise<void> {
    await names(db);
    await standing(db);
    await care(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table person_note, roster_view;
      alter table enrolment drop column extended_to, drop column ended_reason, drop column transferred_to;
      drop trigger enrolment_has_standing on enrolment;
      drop trigger activity_progress_moves_standing on activity_progress;
      drop function begin_standing, move_standing, refresh_standing;
      drop table enrolment_standing;
      drop index person_name_es_idx, person_name_en_idx, person_name_fr_idx;
      alter table person drop column search_key;
      drop function search_key;
    `);
  }
}

const names = (db: QueryRunner) =>
  db.query(`
    create function search_key(words text) returns text language sql immutable parallel safe as $$
      select regexp_replace(normalize(lower(words), NFKD), '[\\u0300-\\u036f]', '', 'g')
    $$;
    alter table person add column search_key text generated always as
      (search_key(given_names || ' ' || first_surname || coalesce(' ' || second_surname, ''))) stored;

    create index person_name_es_idx on person (first_surname collate "es-x-icu", given_names collate "es-x-icu", id);
    create index person_name_en_idx on person (first_surname collate "en-x-icu", given_names collate "en-x-icu", id);
    create index person_name_fr_idx on person (first_surname collate "fr-x-icu", given_names collate "fr-x-icu", id);
  `);

/** Follow-ups months after the certificate count for nothing here. */
const standing = (db: QueryRunner) =>
  db.query(`
    create table enrolment_standing (
      enrolment_id uuid primary key constraint enrolment_standing_enrolment_fk references enrolment (id) on delete cascade,
      done int not null default 0,
      required int not null default 0,
      percent int generated always as (case when required = 0 then 100 else done * 100 / required end) stored,
      next_activity_id uuid,
      last_work_at timestamptz
    );
    create index enrolment_standing_percent_idx on enrolment_standing (percent, enrolment_id);
    create index enrolment_standing_last_work_idx on enrolment_standing (last_work_at, enrolment_id);

    create function refresh_standing(which uuid) returns void language plpgsql as $$
    begin
      insert into enrolment_standing (enrolment_id) values (which) on conflict do nothing;
      -- Whoever holds the row counts; the next to come counts again, and sees what this one has done.
      perform from enrolment_standing where enrolment_id = which for update;
      update enrolment_standing s set done = now_is.done, required = now_is.required,
             next_activity_id = coalesce(now_is.left_to_do, now_is.not_passed),
             last_work_at = greatest(s.last_work_at, now_is.last_work_at)
        from (select count(*) filter (where p.status = 'completed') as done, count(*) as required,
                     (array_agg(a.id order by m.position, a.position) filter (where p.status is distinct from 'completed'))[1] as left_to_do,
                     (array_agg(a.id order by m.position, a.position) filter (where p.is_passed is false))[1] as not_passed,
                     (select max(w.updated_at) from activity_progress w where w.enrolment_id = which) as last_work_at
                from enrolment e
                join activity a on a.version_id = e.version_id and a.is_required
                 and (a.kind <> 'survey' or a.settings ->> 'monthsAfter' is null)
                join module m on m.version_id = a.version_id and m.id = a.module_id
                left join activity_progress p on p.enrolment_id = e.id and p.activity_id = a.id
               where e.id = which) now_is
       where s.enrolment_id = which;
    end $$;

    create function begin_standing() returns trigger language plpgsql as $$
    begin
      perform refresh_standing(new.id);
      return null;
    end $$;
    create trigger enrolment_has_standing after insert on enrolment for each row execute function begin_standing();

    create function move_standing() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' or (new.status, new.is_passed) is distinct from (old.status, old.is_passed) then
        perform refresh_standing(new.enrolment_id);
      else
        -- Each screen moves it; to the minute is enough, and most screens then write nothing more.
        update enrolment_standing set last_work_at = new.updated_at
         where enrolment_id = new.enrolment_id and last_work_at < new.updated_at - interval '1 minute';
      end if;
      return null;
    end $$;
    create trigger activity_progress_moves_standing after insert or update on activity_progress
      for each row execute function move_standing();

    select refresh_standing(id) from enrolment;
  `);

const care = (db: QueryRunner) =>
  db.query(`
    alter table enrolment add column extended_to date;
    alter table enrolment add column ended_reason text;
    alter table enrolment add column transferred_to uuid constraint enrolment_transferred_to_fk references enrolment (id);
    create index enrolment_transferred_to_idx on enrolment (transferred_to);

    create table person_note (
      id uuid primary key,
      person_id uuid not null constraint person_note_person_fk references person (id),
      author_id uuid not null constraint person_note_author_fk references person (id),
      body text not null constraint person_note_body_length check (char_length(body) between 1 and 4000),
      written_at timestamptz not null default now(),
      removed_at timestamptz
    );
    create index person_note_person_idx on person_note (person_id, written_at);
    create index person_note_author_idx on person_note (author_id);

    create table roster_view (
      id uuid primary key,
      owner_id uuid not null constraint roster_view_owner_fk references person (id),
      edition_id uuid constraint roster_view_edition_fk references edition (id),
      name text not null constraint roster_view_name_length check (char_length(name) between 1 and 80),
      wish jsonb not null,
      is_shared boolean not null default false,
      created_at timestamptz not null default now(),
      constraint roster_view_shared_in_edition check (not is_shared or edition_id is not null)
    );
    create index roster_view_owner_idx on roster_view (owner_id, edition_id);
    create index roster_view_edition_idx on roster_view (edition_id) where is_shared;
  `);
