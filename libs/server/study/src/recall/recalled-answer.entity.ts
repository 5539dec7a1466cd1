import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The first answer to a question asked again; afterwards the right one has been shown. */
@Entity('recalled_answer')
export class RecalledAnswerEntity {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @PrimaryColumn('text')
  occasion: string;

  /** By whose key it was graded. */
  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('uuid', { name: 'question_id' })
  questionId: string;

  /** A `Response` of libs/quiz-grading; null: nothing was remembered. */
  @Column('jsonb', { nullable: true })
  response: unknown;

  @Column('boolean', { name: 'is_right' })
  isRight: boolean;

  /** The language the answer was given in. */
  @Column('text')
  locale: string;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;
}
