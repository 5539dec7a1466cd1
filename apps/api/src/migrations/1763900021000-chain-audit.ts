import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Every audit event gets a link: its place in the order, and the hash over the link before and the event itself.
 * The link is written as the last act of a transaction, so that two of them wait for each other only while they
 * commit, never holding a row the other needs.
 */
export class ChainAudit1763900021000 implements MigrationInterface {
  name = 'ChainAudit1763900021000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit_link (
        number bigint primary key,
        event_id uuid not null constraint audit_link_event_once unique
          constraint audit_link_event_fk references audit_event (id),
        hash bytea not null constraint audit_link_hash_is_sha256 check (length(hash) = 32)
      );
      create trigger audit_link_is_a_record before update or delete on audit_link
        for each row execute function refuse_change();

      create function audit_payload(e audit_event) returns text language sql stable as $$
        select jsonb_build_array(e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_id,
                                 e.action, e.subject_type, e.subject_id, e.country_code, e.reason, e.detail)::text
      $$;

      create function append_audit_link(e audit_event) returns void language plpgsql as $$
      declare
        before audit_link;
        next bigint;
      begin
        perform pg_advisory_xact_lock(7021000);
        select * into before from audit_link order by number desc limit 1;
        next := coalesce(before.number, 0) + 1;
        insert into audit_link (number, event_id, hash)
        values (next, e.id, sha256(coalesce(before.hash, ''::bytea) || convert_to(next || ' ' || audit_payload(e), 'UTF8')));
      end $$;

      create function chain_audit_event() returns trigger language plpgsql as $$
      begin
        perform append_audit_link(new);
        return null;
      end $$;

      do $$
      declare e audit_event;
      begin
        for e in select * from audit_event order by at, id loop
          perform append_audit_link(e);
        end loop;
      end $$;

      create constraint trigger audit_event_is_chained after insert on audit_event
        deferrable initially deferred for each row execute function chain_audit_event();

      create index audit_event_country_idx on audit_event (country_code, at, id);
      create index audit_event_actor_idx on audit_event (actor_id, at);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index audit_event_country_idx, audit_event_actor_idx;
      drop trigger audit_event_is_chained on audit_event;
      drop function chain_audit_event, append_audit_link, audit_payload;
      drop table audit_link;
    `);
  }
}
