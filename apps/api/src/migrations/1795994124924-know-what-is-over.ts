import { type MigrationInterface, type QueryRunner } from 'typeorm';

const ENDS_AT = 'h.starts_at + make_interval(mins => h.planned_minutes)';
const OVER = `${ENDS_AT} <= now()`;
const PRESENT = `case a.presence when 'whole' then h.planned_minutes when 'part' then least(a.minutes, h.planned_minutes) else 0 end`;

const liveHalfDay = (over: string) => `
  create or replace view live_half_day as
    select h.id, h.session_id, s.edition_id, s.group_id, s.titles, h.starts_at, h.planned_minutes,
           s.cancelled_at is not null as is_cancelled${over}
      from session_half_day h join live_session s on s.id = h.session_id`;

const expectedHalfDay = (present: string, counted: string, over: string) => `
  create or replace view expected_half_day as
    select e.id as enrolment_id, s.edition_id, e.group_id, s.id as session_id, s.titles, h.id as half_day_id, h.starts_at,
           h.planned_minutes, a.enrolment_id is not null as is_recorded, ${present} as present_minutes,
           ${counted} as counted_minutes${over}
      from enrolment e
      join live_session s on s.edition_id = e.edition_id and s.cancelled_at is null
                         and (s.group_id is null or s.group_id = e.group_id)
      join session_half_day h on h.session_id = s.id
      left join attendance a on a.half_day_id = h.id and a.enrolment_id = e.id
      left join made_up_session m on m.session_id = s.id and m.enrolment_id = e.id and m.withdrawn_at is null`;

const MADE_UP = 'case when m.id is not null then h.planned_minutes';

/** Minutes of a half day that still runs were counted for certificates, and those of marks made before it began. */
export class KnowWhatIsOver1795994124924 implements MigrationInterface {
  name = 'KnowWhatIsOver1795994124924';

  async up(db: QueryRunner): Promise<void> {
    await db.query(liveHalfDay(`, ${ENDS_AT} as ends_at, ${OVER} as is_over`));
    await db.query(
      expectedHalfDay(
        `case when ${OVER} then ${PRESENT} else 0 end`,
        `case when not ${OVER} then 0 when m.id is not null then h.planned_minutes else ${PRESENT} end`,
        `, ${OVER} as is_over`,
      ),
    );
    await db.query(`comment on view expected_half_day is
      'A half day at which a participant is expected, with the minutes they were there and those that count: none before it is over; a session that a written task makes up for counts whole.'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop view expected_half_day, live_half_day');
    await db.query(liveHalfDay(''));
    await db.query(expectedHalfDay(PRESENT, `${MADE_UP} else ${PRESENT} end`, ''));
    await db.query(`comment on view live_half_day is
      'A half day of a live session of an edition, also of one that was called off.'`);
    await db.query(`comment on view expected_half_day is
      'A half day at which a participant is expected, with the minutes they were there and those that count: a session that a written task makes up for counts whole.'`);
  }
}
