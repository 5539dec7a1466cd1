import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Evidence, type Presence, presences, evidences } from './attendance.rules.ts';

/**
 * What somebody reported about one person and one half day. Entries are never changed or deleted: a newer one
 * overrides them.
 */
@Entity('attendance_entry')
export class AttendanceEntryEntity {
  /** Made by its sender: the same entry sent twice is one. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column('uuid', { name: 'half_day_id' })
  halfDayId: string;

  @Column({ type: 'text', enum: presences })
  presence: Presence;

  /** Of a part. */
  @Column('int', { nullable: true })
  minutes: number | null;

  @Column('timestamptz', { name: 'arrived_at', nullable: true })
  arrivedAt: Date | null;

  @Column('timestamptz', { name: 'left_at', nullable: true })
  leftAt: Date | null;

  @Column({ type: 'text', enum: evidences })
  evidence: Evidence;

  /** Set: a correction, which outweighs what was recorded without one. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy: string;

  /** When it was reported, by the server's clock as far as the device could tell. */
  @Column('timestamptz', { name: 'said_at' })
  saidAt: Date;

  @Column('uuid', { name: 'device_id', nullable: true })
  deviceId: string | null;

  /** When it was reported by the device's own clock, right or wrong. */
  @Column('timestamptz', { name: 'device_at', nullable: true })
  deviceAt: Date | null;

  /** When it arrived here. */
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  /** The list it came with. */
  @Column('uuid', { name: 'list_id', nullable: true })
  listId: string | null;
}
