import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EnrolmentStatus, unsettled } from './enrolment.type.ts';

const enrolmentSources = ['nominated', 'self', 'imported', 'lti'] as const;

/** One person in one edition, pinned to the course version it was begun with. */
@Entity('enrolment')
export class EnrolmentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  /** Never changes, like person and edition; the database holds to it. */
  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @Column({ type: 'text', enum: EnrolmentStatus })
  status: EnrolmentStatus;

  @Column({ type: 'text', enum: enrolmentSources })
  source: (typeof enrolmentSources)[number];

  @Column('timestamptz', { name: 'enrolled_at' })
  enrolledAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** A later last day for this person alone, `YYYY-MM-DD`; null: the edition's. */
  @Column('date', { name: 'extended_to', nullable: true })
  extendedTo: string | null;

  /** What it was when the closing of its edition settled it as `failed` or `expired`; null: it did not. */
  @Column({ type: 'text', enum: unsettled, name: 'settled_from', nullable: true })
  settledFrom: (typeof unsettled)[number] | null;

  /** Why it was put on hold, withdrawn or transferred. */
  @Column('text', { name: 'ended_reason', nullable: true })
  endedReason: string | null;

  /** The enrolment in another edition that continues this one. */
  @Column('uuid', { name: 'transferred_to', nullable: true })
  transferredTo: string | null;

  /** When its author was told that the plan will soon be deleted; null: not yet. */
  @Column('timestamptz', { name: 'plan_told_at', nullable: true })
  planToldAt: Date | null;
}
