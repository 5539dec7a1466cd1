import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Locale } from '@campus/platform/graphql/locale.ts';

/** A text of a plan as it was when the plan was handed in. */
export interface HandedInField {
  activityId: string;
  fieldId: string;
  value: string;
}

/** A plan as its author handed it in for review. */
@Entity('plan_hand_in')
export class PlanHandInEntity {
  /** Made by the device. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  /** From 1. A round that nobody had begun to review is replaced by the next. */
  @Column('integer')
  round: number;

  /** Of the course: by its layout the texts are read. */
  @Column('uuid', { name: 'version_id' })
  versionId: string;

  /** In which its author read the course. */
  @Column({ type: 'text', enum: Locale })
  locale: Locale;

  /** What was written then; nothing once the plan was deleted. */
  @Column('jsonb')
  fields: HandedInField[];

  @Column('timestamptz', { name: 'handed_in_at' })
  handedInAt: Date;

  /** When its author last opened the outcome; null: has not. */
  @Column('timestamptz', { name: 'seen_at', nullable: true })
  seenAt: Date | null;
}
