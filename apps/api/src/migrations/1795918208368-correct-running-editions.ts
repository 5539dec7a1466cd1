import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Work is recorded under the version it was done in; that it is of the enrolment's course is held by the activity. */
const WORK = [
  'activity_progress',
  'worksheet_value',
  'quiz_attempt',
  'survey_response',
  'scorm_attempt',
  'scorm_allowance',
  'scenario_attempt',
];

const pinned = (mayMove: string): string => `
  create or replace function pin_enrolment() returns trigger language plpgsql as $$
  begin
    if new.edition_id is distinct from old.edition_id
       or (new.version_id is distinct from old.version_id and not (${mayMove}))
       or (new.person_id is distinct from old.person_id and not exists (
            select from account_merge m
             where m.id::text = current_setting('campus.account_merge', true)
               and old.person_id in (m.loser_id, m.survivor_id, m.id)
               and new.person_id in (m.loser_id, m.survivor_id, m.id))) then
      raise exception 'an enrolment stays with its person, edition and course version' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;`;

const guardedEdition = (mayMove: string): string => `
  create or replace function guard_edition() returns trigger language plpgsql as $$
  begin
    if new.version_id is distinct from old.version_id and not (${mayMove})
       and exists (select from enrolment e where e.edition_id = old.id) then
      raise exception 'an edition with enrolments keeps its course version' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;`;

const guardedVersion = (apart: string): string => `
  create or replace function guard_course_version() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      if old.status <> 'draft' then
        raise exception 'a published course version is never deleted' using errcode = 'restrict_violation';
      end if;
      return old;
    end if;
    if old.status <> 'draft' and (
         new.status = 'draft'
         or to_jsonb(new) - ${apart} is distinct from to_jsonb(old) - ${apart}) then
      raise exception 'a published course version never changes' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;`;

/**
 * A version with other words and the same structure may take the place of another in a running edition. What it
 * corrects, which version is offered to new editions, and what was corrected where, are kept.
 */
export class CorrectRunningEditions1795918208368 implements MigrationInterface {
  name = 'CorrectRunningEditions1795918208368';

  async up(db: QueryRunner): Promise<void> {
    await versions(db);
    await pins(db);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger enrolment_begins_with_its_edition on enrolment;
      drop function begin_with_edition;
      ${pinned('false')}
      ${guardedEdition('false')}
      drop function is_correction_of;
      alter table enrolment add constraint enrolment_pin unique (id, version_id);
      ${WORK.map(
        (table) => `
        update ${table} w set version_id = e.version_id from enrolment e where e.id = w.enrolment_id and w.version_id <> e.version_id;
        alter table ${table} drop constraint ${table}_enrolment_fk,
          add constraint ${table}_enrolment_fk foreign key (enrolment_id, version_id) references enrolment (id, version_id);`,
      ).join('\n')}
      drop table edition_correction, course_correction;
      drop trigger course_version_becomes_current on course_version;
      drop function make_version_current;
      alter table course drop column current_version_id;
      ${guardedVersion(`'status'`)}
      alter table course_version drop column structure_hash;
    `);
  }
}

const versions = (db: QueryRunner) =>
  db.query(`
    alter table course_version add column structure_hash text;
    ${guardedVersion(`array['status', 'structure_hash']`)}

    alter table course add column current_version_id uuid
      constraint course_current_version_fk references course_version (id);
    create index course_current_version_idx on course (current_version_id);
    update course c set current_version_id =
      (select v.id from course_version v where v.course_id = c.id and v.status = 'published' order by v.number desc limit 1);

    -- What is published is offered from then on, until somebody goes back to an earlier version.
    create function make_version_current() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' or old.status = 'draft' then
        update course set current_version_id = new.id where id = new.course_id;
      end if;
      return null;
    end $$;
    create trigger course_version_becomes_current after insert or update of status on course_version
      for each row when (new.status = 'published') execute function make_version_current();

    create table course_correction (
      version_id uuid constraint course_correction_pk primary key
        constraint course_correction_version_fk references course_version (id),
      corrects_id uuid not null constraint course_correction_corrects_fk references course_version (id),
      notes jsonb not null,
      recorded_by uuid constraint course_correction_recorded_by_fk references person (id),
      recorded_at timestamptz not null default now(),
      constraint course_correction_of_another check (version_id <> corrects_id)
    );
    create index course_correction_corrects_idx on course_correction (corrects_id);
    create index course_correction_recorded_by_idx on course_correction (recorded_by);

    create table edition_correction (
      id uuid constraint edition_correction_pk primary key,
      edition_id uuid not null constraint edition_correction_edition_fk references edition (id),
      from_version_id uuid not null constraint edition_correction_from_fk references course_version (id),
      to_version_id uuid not null constraint edition_correction_to_fk references course_version (id),
      notes jsonb not null,
      activity_ids uuid[] not null,
      has_changed_keys boolean not null,
      applied_by uuid not null constraint edition_correction_applied_by_fk references person (id),
      applied_at timestamptz not null default now(),
      constraint edition_correction_to_another check (from_version_id <> to_version_id)
    );
    create index edition_correction_edition_idx on edition_correction (edition_id, applied_at);
    create index edition_correction_from_idx on edition_correction (from_version_id);
    create index edition_correction_to_idx on edition_correction (to_version_id);
    create index edition_correction_applied_by_idx on edition_correction (applied_by);
  `);

const pins = (db: QueryRunner) =>
  db.query(`
    ${WORK.map(
      (table) => `
      alter table ${table} drop constraint ${table}_enrolment_fk,
        add constraint ${table}_enrolment_fk foreign key (enrolment_id) references enrolment (id);`,
    ).join('\n')}
    alter table enrolment drop constraint enrolment_pin;

    create function is_correction_of(new_id uuid, old_id uuid) returns boolean language sql stable as $$
      select exists (select from course_version n join course_version o on o.course_id = n.course_id and o.structure_hash = n.structure_hash
                      where n.id = new_id and o.id = old_id and n.status <> 'draft')
    $$;
    ${guardedEdition('is_correction_of(new.version_id, old.version_id)')}
    ${pinned(`new.version_id = (select ed.version_id from edition ed where ed.id = new.edition_id)
            and is_correction_of(new.version_id, old.version_id)`)}

    -- Somebody may be enrolled while a correction is being applied: the version is that of the edition at this moment.
    create function begin_with_edition() returns trigger language plpgsql as $$
    begin
      new.version_id := coalesce((select ed.version_id from edition ed where ed.id = new.edition_id), new.version_id);
      return new;
    end $$;
    create trigger enrolment_begins_with_its_edition before insert on enrolment
      for each row execute function begin_with_edition();
  `);
