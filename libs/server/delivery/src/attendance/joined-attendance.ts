import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';

/** Half days that one enrolment took over from another. */
export interface TakenAttendance {
  from: string;
  to: string;
  entries: string[];
  halfDays: string[];
}

/** $1 from, $2 to: entries of half days that the other enrolment has nothing of. */
const joinEntries = statement<{ id: string }>(
  'merge-join-entries',
  `update attendance_entry n set enrolment_id = $2
    where n.enrolment_id = $1
      and not exists (select from attendance_entry o
                       where o.enrolment_id = $2 and o.half_day_id = n.half_day_id) returning n.id`,
);
const joinAttendance = statement<{ half_day_id: string }>(
  'merge-join-attendance',
  `update attendance n set enrolment_id = $2
    where n.enrolment_id = $1
      and not exists (select from attendance o where o.enrolment_id = $2 and o.half_day_id = n.half_day_id)
   returning n.half_day_id`,
);
/** $1 from, $2 to, $3 which. */
const partEntries = statement(
  'merge-part-entries',
  `update attendance_entry set enrolment_id = $2 where enrolment_id = $1 and id = any($3)`,
);
const partAttendance = statement(
  'merge-part-attendance',
  `update attendance set enrolment_id = $2 where enrolment_id = $1 and half_day_id = any($3)`,
);

/** Two enrolments of one person in one edition: their attendance is joined in the one that continues. */
@Injectable()
export class JoinedAttendance {
  constructor(private readonly database: Database) {}

  async join(tx: EntityManager, from: string, to: string): Promise<TakenAttendance> {
    const halfDays = await this.database.rowsIn(tx, joinAttendance, [from, to]);
    const entries = await this.database.rowsIn(tx, joinEntries, [from, to]);
    return {
      from,
      to,
      entries: entries.map(({ id }) => id),
      halfDays: halfDays.map(({ half_day_id }) => half_day_id),
    };
  }

  /** Each has its own again. */
  async part(tx: EntityManager, { from, to, entries, halfDays }: TakenAttendance): Promise<void> {
    await this.database.rowsIn(tx, partAttendance, [to, from, halfDays]);
    await this.database.rowsIn(tx, partEntries, [to, from, entries]);
  }
}
