import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Evidence, type Presence, presences } from './attendance.rules.ts';

/** What holds of a person and a half day: of all that was said the newest, corrections before the rest. */
@Entity('attendance')
export class AttendanceEntity {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @PrimaryColumn('uuid', { name: 'half_day_id' })
  halfDayId: string;

  @Column('uuid', { name: 'entry_id' })
  entryId: string;

  @Column({ type: 'text', enum: presences })
  presence: Presence;

  @Column('int', { nullable: true })
  minutes: number | null;

  @Column('text')
  evidence: Evidence;

  @Column('boolean', { name: 'is_corrected' })
  isCorrected: boolean;

  @Column('timestamptz', { name: 'said_at' })
  saidAt: Date;
}
