import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Evidence, type Presence, presences } from './attendance.rules.ts';

/** The presence in force for a person and a half day: the newest entry, with corrections before the rest. */
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
