import { type MigrationInterface, type QueryRunner } from 'typeorm';

const TROUBLES = `'UNREACHABLE','BUSY','BROKEN','TOKEN_REFUSED','ANSWER_ODD','NOT_ALLOWED','LINE_GONE','OLDER',
          'NOT_TAKEN','ADDRESS_ELSEWHERE'`;

/** What people of learning platforms do here is told to the platforms' gradebooks (LTI Assignment and Grade Services). */
export class SendResultsToPlatforms1796130855418 implements MigrationInterface {
  name = 'SendResultsToPlatforms1796130855418';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table partners.partner_place
        add column line_items_url text,
        add column service_scopes text[] not null default '{}',
        add column furnished_at timestamptz,
        add column wanted_results text[] not null default '{}'
          constraint partner_place_wants_known check (wanted_results <@ array['course','modules','test']);

      create table partners.tool_key (
        id text constraint tool_key_pk primary key,
        public_jwk jsonb not null,
        sealed_secret bytea not null,
        made_at timestamptz not null
      );

      create table partners.partner_service (
        platform_id uuid constraint partner_service_pk primary key
          constraint partner_service_platform_fk references partners.partner_platform (id),
        failures int not null default 0,
        trouble text constraint partner_service_trouble_known check (trouble in (${TROUBLES})),
        away_since timestamptz,
        next_call_at timestamptz,
        last_sent_at timestamptz,
        compare_asked_at timestamptz,
        compared_at timestamptz,
        compare_trouble text constraint partner_service_compare_trouble_known check (compare_trouble in (${TROUBLES})),
        constraint partner_service_away check ((away_since is null) = (trouble is null))
      );

      create table partners.partner_line (
        id uuid constraint partner_line_pk primary key,
        place_id uuid not null
          constraint partner_line_place_fk references partners.partner_place (id) on delete cascade,
        link text,
        kind text not null constraint partner_line_kind_known check (kind in ('course','module','activity')),
        subject_id uuid,
        url text,
        trouble text constraint partner_line_trouble_known check (trouble in (${TROUBLES})),
        next_try_at timestamptz,
        strangers int not null default 0,
        constraint partner_line_subject check ((kind = 'course') = (subject_id is null)),
        constraint partner_line_of_link unique (place_id, link)
      );
      create unique index partner_line_made on partners.partner_line (place_id, kind, subject_id) nulls not distinct
        where link is null;

      create table partners.partner_guest (
        place_id uuid not null
          constraint partner_guest_place_fk references partners.partner_place (id) on delete cascade,
        account_id uuid not null
          constraint partner_guest_account_fk references partners.partner_account (id) on delete cascade,
        came_at timestamptz not null,
        looked_at_as text,
        constraint partner_guest_pk primary key (place_id, account_id)
      );
      create index partner_guest_account on partners.partner_guest (account_id);

      create table partners.partner_score (
        id uuid constraint partner_score_pk primary key,
        line_id uuid not null
          constraint partner_score_line_fk references partners.partner_line (id) on delete cascade,
        account_id uuid not null
          constraint partner_score_account_fk references partners.partner_account (id) on delete cascade,
        given numeric(5,2) constraint partner_score_percent check (given between 0 and 100),
        activity text not null
          constraint partner_score_activity_known check (activity in ('Started','InProgress','Submitted','Completed')),
        grading text not null
          constraint partner_score_grading_known check (grading in ('FullyGraded','Pending','NotReady')),
        reached_at timestamptz not null,
        state text not null
          constraint partner_score_state_known check (state in ('waiting','sent','refused','dropped')),
        tries int not null default 0,
        tried_of timestamptz,
        next_try_at timestamptz not null,
        taken_until timestamptz,
        trouble text constraint partner_score_trouble_known check (trouble in (${TROUBLES})),
        sent_at timestamptz,
        sent_given numeric(5,2),
        read_at timestamptz,
        held numeric(9,2),
        dropped_because text,
        constraint partner_score_once unique (line_id, account_id),
        constraint partner_score_refused check (state <> 'refused' or trouble is not null),
        constraint partner_score_dropped check ((state = 'dropped') = (dropped_because is not null))
      );
      create index partner_score_account on partners.partner_score (account_id);
      create index partner_score_waiting on partners.partner_score (next_try_at) where state = 'waiting';`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table partners.partner_score, partners.partner_guest, partners.partner_line, partners.partner_service,
        partners.tool_key;
      alter table partners.partner_place
        drop column line_items_url, drop column service_scopes, drop column furnished_at,
        drop column wanted_results;`);
  }
}
