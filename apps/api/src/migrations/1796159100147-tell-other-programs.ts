import { type MigrationInterface, type QueryRunner } from 'typeorm';

const KINDS = `'nomination.decided','enrolment.created','enrolment.completed','certificate.issued',
          'certificate.superseded','certificate.revoked'`;

const PATH = `set search_path = platform, people, course, authoring, delivery, intake, study, scorm, certification, partners,
        overview, pg_temp`;

const FUNCTIONS = `
      create function partners.tell_webhooks(what text, whereof jsonb) returns void language plpgsql ${PATH} as $$
      declare made uuid := gen_random_uuid();
      begin
        if not exists (select from webhook where is_open and what = any(kinds)) then return; end if;
        insert into webhook_event (id, kind, about, happened_at) values (made, what, whereof, now());
        insert into webhook_delivery (id, webhook_id, event_id, state, tries, next_try_at)
        select gen_random_uuid(), w.id, made, 'waiting', 0, now() from webhook w where w.is_open and what = any(w.kinds);
      end $$;

      create function partners.tell_of_enrolment() returns trigger language plpgsql ${PATH} as $$
      declare whereof jsonb := jsonb_build_object('enrolmentId', new.id, 'editionId', new.edition_id);
      begin
        if tg_op = 'INSERT' then perform tell_webhooks('enrolment.created', whereof); end if;
        if new.status = 'completed' and (tg_op = 'INSERT' or old.status <> 'completed') then
          perform tell_webhooks('enrolment.completed', whereof);
        end if;
        return null;
      end $$;

      create function partners.tell_of_nomination() returns trigger language plpgsql ${PATH} as $$
      begin
        if new.state in ('accepted', 'waitlisted', 'rejected') and (tg_op = 'INSERT' or new.state <> old.state) then
          perform tell_webhooks('nomination.decided', jsonb_build_object(
            'nominationId', new.id, 'editionId', new.edition_id, 'state', upper(new.state)));
        end if;
        return null;
      end $$;

      create function partners.tell_of_certificate() returns trigger language plpgsql ${PATH} as $$
      begin
        if new.outcome = 'enrolment' or (tg_op = 'UPDATE' and new.status = old.status) or new.status = 'expired' then
          return null;
        end if;
        perform tell_webhooks('certificate.' || new.status, jsonb_build_object(
          'certificateId', new.id, 'enrolmentId', new.enrolment_id, 'serial', new.serial,
          'outcome', upper(new.outcome)));
        return null;
      end $$;`;

/** Other programs are told what happened: events are written in the transaction of the act, by whatever way it came. */
export class TellOtherPrograms1796159100147 implements MigrationInterface {
  name = 'TellOtherPrograms1796159100147';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table partners.webhook (
        id uuid constraint webhook_pk primary key,
        name text not null constraint webhook_name_short check (length(name) between 1 and 80),
        url text not null,
        kinds text[] not null constraint webhook_kinds_some check (cardinality(kinds) > 0)
          constraint webhook_kinds_known check (kinds <@ array[${KINDS}]),
        is_open boolean not null,
        sealed_secret bytea not null,
        previous_secret bytea,
        previous_until timestamptz,
        made_by uuid not null constraint webhook_maker_fk references people.person (id),
        created_at timestamptz not null
      );
      create index webhook_maker on partners.webhook (made_by);

      create table partners.webhook_event (
        id uuid constraint webhook_event_pk primary key,
        kind text not null constraint webhook_event_kind_known check (kind in (${KINDS})),
        about jsonb not null,
        happened_at timestamptz not null
      );
      create index webhook_event_day on partners.webhook_event (happened_at);

      create table partners.webhook_delivery (
        id uuid constraint webhook_delivery_pk primary key,
        webhook_id uuid not null
          constraint webhook_delivery_webhook_fk references partners.webhook (id) on delete cascade,
        event_id uuid not null
          constraint webhook_delivery_event_fk references partners.webhook_event (id) on delete cascade,
        state text not null constraint webhook_delivery_state_known check (state in ('waiting','sent','failed')),
        tries int not null,
        next_try_at timestamptz not null,
        taken_until timestamptz,
        status int,
        sent_at timestamptz,
        constraint webhook_delivery_once unique (event_id, webhook_id)
      );
      create index webhook_delivery_of on partners.webhook_delivery (webhook_id);
      create index webhook_delivery_due on partners.webhook_delivery (next_try_at) where state = 'waiting';

      ${FUNCTIONS}

      create trigger enrolment_is_told after insert or update of status on delivery.enrolment
        for each row execute function partners.tell_of_enrolment();
      create trigger nomination_is_told after insert or update of state on intake.nomination
        for each row execute function partners.tell_of_nomination();
      create trigger certificate_is_told after insert or update of status on certification.certificate
        for each row execute function partners.tell_of_certificate();`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger certificate_is_told on certification.certificate;
      drop trigger nomination_is_told on intake.nomination;
      drop trigger enrolment_is_told on delivery.enrolment;
      drop function partners.tell_of_certificate, partners.tell_of_nomination, partners.tell_of_enrolment,
        partners.tell_webhooks;
      drop table partners.webhook_delivery, partners.webhook_event, partners.webhook;`);
  }
}
