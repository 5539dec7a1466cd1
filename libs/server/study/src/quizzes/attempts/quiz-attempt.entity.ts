import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FinishedBy } from '../quiz.type.ts';

/**
 * One go at a quiz by one enrolled person. At most one is open per enrolment and activity. What was drawn is
 * written as answers without a response when the attempt begins, so that it never changes afterwards. The id is
 * the seed of the draw and of the order of options.
 */
@Entity('quiz_attempt')
export class QuizAttemptEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @Column('uuid', { name: 'activity_id' })
  activityId: string;

  /** 1 for the first attempt. */
  @Column('int')
  number: number;

  /** The language it began in; the learner may switch (docs/decisions/0011). */
  @Column('text')
  locale: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  /** By the server's clock, the person's extra time included; null without a time limit. */
  @Column('timestamptz', { name: 'deadline_at', nullable: true })
  deadlineAt: Date | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;

  /** `learner` sent it; `time` ended it, and answers given before the deadline still count when they arrive. */
  @Column({ type: 'text', enum: FinishedBy, name: 'finished_by', nullable: true })
  finishedBy: FinishedBy | null;

  /** When its right answers could first be seen: since then no late answer counts automatically. Null until then. */
  @Column('timestamptz', { name: 'reviewed_at', nullable: true })
  reviewedAt: Date | null;

  /** When the learner first looked at it after its deadline, on whatever device. */
  @Column('timestamptz', { name: 'read_after_end_at', nullable: true })
  readAfterEndAt: Date | null;

  /** Per cent, two decimals. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  score: string | null;

  /** Whose corrected keys it was graded again by; null: by those it began with. */
  @Column('uuid', { name: 'graded_version_id', nullable: true })
  gradedVersionId: string | null;

  @Column('timestamptz', { name: 'regraded_at', nullable: true })
  regradedAt: Date | null;

  /** The score before it was first graded again, per cent; null until then. */
  @Column('numeric', { name: 'first_score', precision: 5, scale: 2, nullable: true })
  firstScore: string | null;

  @Column('boolean', { name: 'is_passed', nullable: true })
  isPassed: boolean | null;
}
