import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A morning, an afternoon or an hour of a live session: the grain in which attendance is taken. */
@Entity('session_half_day')
export class SessionHalfDayEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'session_id' })
  sessionId: string;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('int', { name: 'planned_minutes' })
  plannedMinutes: number;
}
