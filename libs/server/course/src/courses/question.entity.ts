import { type QuestionBody } from '@campus/content-format';
import { type AnswerKey, questionTypes } from '@campus/quiz-grading';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localised } from './outline.ts';

/** An item of a pool. `answerKey`, `feedbacks` and `rationales` stay on the server until a review policy opens them. */
@Entity('question')
export class QuestionEntity {
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  pool: string;

  @Column({ type: 'text', enum: questionTypes })
  type: string;

  /** Key of the learning outcome it measures. */
  @Column('text')
  outcome: string;

  @Column('text', { array: true })
  guidelines: string[];

  @Column('text', { array: true })
  tags: string[];

  /** 1 easy, 2 middle, 3 hard. */
  @Column('smallint')
  difficulty: number;

  @Column('numeric', { precision: 6, scale: 2 })
  points: string;

  /** What a learner may see before the keys open, per language. */
  @Column('jsonb')
  bodies: Localised<QuestionBody>;

  /** What grading needs. */
  @Column('jsonb', { name: 'answer_key' })
  answerKey: AnswerKey;

  /** HTML per option key, per language. */
  @Column('jsonb')
  feedbacks: Localised<Record<string, string>>;

  @Column('jsonb')
  rationales: Localised;

  @Column('jsonb')
  sources: { label: string; url: string | null }[];
}
