import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Two accounts of one human become one, and two again: where a closed account leads, what was moved, and the one
 * way by which an enrolment may change hands. Notes are struck with a reason; a view of a roster may be the usual one.
 */
export class MergePeople1763900023000 implements MigrationInterface {
  name = 'MergePeople1763900023000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table person add column merged_into uuid constraint person_merged_into_fk references person (id);
      alter table person add constraint person_merged_is_disabled
        check (merged_into is null or (disabled_at is not null and merged_into <> id));
      create index person_merged_into_idx on person (merged_into) where merged_into is not null;

      create table account_merge (
        id uuid primary key,
        survivor_id uuid not null constraint account_merge_survivor_fk references person (id),
        loser_id uuid not null constraint account_merge_loser_fk references person (id),
        merged_by uuid not null constraint account_merge_merged_by_fk references person (id),
        reason text not null,
        merged_at timestamptz not null default now(),
        changes jsonb not null,
        undone_at timestamptz,
        undone_by uuid constraint account_merge_undone_by_fk references person (id),
        undone_reason text,
        constraint account_merge_of_two check (survivor_id <> loser_id),
        constraint account_merge_undone check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null))
      );
      create unique index account_merge_once on account_merge (loser_id) where undone_at is null;
      create index account_merge_loser_idx on account_merge (loser_id);
      create index account_merge_survivor_idx on account_merge (survivor_id, merged_at);
      create index account_merge_merged_by_idx on account_merge (merged_by);
      create index account_merge_undone_by_idx on account_merge (undone_by);

      -- Between the two accounts of the merge under way, and by way of a place of its id while two change places.
      create or replace function pin_enrolment() returns trigger language plpgsql as $$
      begin
        if (new.version_id, new.edition_id) is distinct from (old.version_id, old.edition_id)
           or (new.person_id is distinct from old.person_id and not exists (
                select from account_merge m
                 where m.id::text = current_setting('campus.account_merge', true)
                   and old.person_id in (m.loser_id, m.survivor_id, m.id)
                   and new.person_id in (m.loser_id, m.survivor_id, m.id))) then
          raise exception 'an enrolment stays with its person, edition and course version' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;

      alter table person_note add column removed_by uuid constraint person_note_removed_by_fk references person (id);
      alter table person_note add column removed_reason text;
      create index person_note_removed_by_idx on person_note (removed_by);

      alter table roster_view add column is_usual boolean not null default false;
      create unique index roster_view_one_usual on roster_view (owner_id, edition_id) nulls not distinct where is_usual;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index roster_view_one_usual;
      alter table roster_view drop column is_usual;
      alter table person_note drop column removed_by, drop column removed_reason;
      create or replace function pin_enrolment() returns trigger language plpgsql as $$
      begin
        if (new.version_id, new.person_id, new.edition_id) is distinct from (old.version_id, old.person_id, old.edition_id) then
          raise exception 'an enrolment stays with its person, edition and course version' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      drop table account_merge;
      alter table person drop constraint person_merged_is_disabled, drop column merged_into;
    `);
  }
}
