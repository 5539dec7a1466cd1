import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One question of an attempt: drawn, perhaps answered, graded when the attempt is finished. */
@Entity('quiz_answer')
export class QuizAnswerEntity {
  @PrimaryColumn('uuid', { name: 'attempt_id' })
  attemptId: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('uuid', { name: 'question_id' })
  questionId: string;

  /** 1 for the first question shown. */
  @Column('int')
  position: number;

  /** A `Response` of libs/quiz-grading; null until answered. */
  @Column('jsonb', { nullable: true })
  response: unknown;

  /** The language the answer was given in. */
  @Column('text', { nullable: true })
  locale: string | null;

  @Column('boolean', { name: 'is_flagged' })
  isFlagged: boolean;

  /** When the answer was given; of two devices the later moment wins. */
  @Column('timestamptz', { name: 'occurred_at', nullable: true })
  occurredAt: Date | null;

  /** When the answer reached the server; null before the first. */
  @Column('timestamptz', { name: 'received_at', nullable: true })
  receivedAt: Date | null;

  /** The device whose entry this is, and the entry's place in its journal; null before the first. */
  @Column('uuid', { name: 'device_id', nullable: true })
  deviceId: string | null;

  @Column('bigint', { nullable: true })
  sequence: string | null;

  /** Points earned; null until graded. */
  @Column('numeric', { precision: 6, scale: 2, nullable: true })
  points: string | null;
}
