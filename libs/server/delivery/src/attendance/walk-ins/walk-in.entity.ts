import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WalkInStatus } from './walk-ins.type.ts';
import { type WalkInPresence, walkInPresences } from '../attendance.rules.ts';

/** Somebody who came without being on the list. Who it was is found out later. */
@Entity('attendance_walk_in')
export class WalkInEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'half_day_id' })
  halfDayId: string;

  /** The group at whose table they sat: its country decides who sees them. */
  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  institution: string | null;

  @Column({ type: 'text', enum: walkInPresences })
  presence: WalkInPresence;

  @Column('int', { nullable: true })
  minutes: number | null;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy: string;

  @Column('timestamptz', { name: 'said_at' })
  saidAt: Date;

  @Column('uuid', { name: 'device_id', nullable: true })
  deviceId: string | null;

  @Column('timestamptz', { name: 'device_at', nullable: true })
  deviceAt: Date | null;

  /** The list whose row it came from, if any. */
  @Column('uuid', { name: 'list_id', nullable: true })
  listId: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt: Date;

  @Column({ type: 'text', enum: WalkInStatus })
  status: WalkInStatus;

  /** For a linked one: who it was. */
  @Column('uuid', { name: 'enrolment_id', nullable: true })
  enrolmentId: string | null;

  /** For a dismissed one: why. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'resolved_by', nullable: true })
  resolvedBy: string | null;

  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt: Date | null;
}
