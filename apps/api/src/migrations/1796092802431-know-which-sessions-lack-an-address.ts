import { type MigrationInterface, type QueryRunner } from 'typeorm';

const ENDS_AT = 'h.starts_at + make_interval(mins => h.planned_minutes)';

const liveHalfDay = (more: string) => `
  create or replace view delivery.live_half_day as
    select h.id, h.session_id, s.edition_id, s.group_id, s.titles, h.starts_at, h.planned_minutes,
           s.cancelled_at is not null as is_cancelled, ${ENDS_AT} as ends_at, ${ENDS_AT} <= now() as is_over${more}
      from delivery.session_half_day h
      join delivery.live_session s on s.id = h.session_id`;

/** The page Today warns of sessions online that nobody could join. */
export class KnowWhichSessionsLackAnAddress1796092802431 implements MigrationInterface {
  name = 'KnowWhichSessionsLackAnAddress1796092802431';

  async up(db: QueryRunner): Promise<void> {
    await db.query(liveHalfDay(`, s.mode = 'webinar' and s.url is null as lacks_address`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view delivery.live_half_day');
    await db.query(liveHalfDay(''));
    await db.query(`comment on view delivery.live_half_day is
      'A half day of a live session of an edition, also of one that was called off.'`);
  }
}
