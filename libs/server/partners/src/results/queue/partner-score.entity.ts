import { activityStates, gradingStates, type ActivityState, type GradingState } from '@campus/lti';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ResultTrouble } from '../troubles.ts';
import { ScoreState } from './score-state.ts';

/** What a platform is to know of somebody in a line item: the newest alone, and what became of it. */
@Entity('partner_score')
export class PartnerScoreEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'line_id' })
  lineId: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** Per cent, two decimals; null: there is none yet. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true })
  given: string | null;

  @Column({ type: 'text', enum: activityStates })
  activity: ActivityState;

  @Column({ type: 'text', enum: gradingStates })
  grading: GradingState;

  /** Its timestamp there: later than that of every state before it. */
  @Column('timestamptz', { name: 'reached_at' })
  reachedAt: Date;

  @Column({ type: 'text', enum: ScoreState })
  state: ScoreState;

  @Column('int')
  tries: number;

  /** The timestamp that was sent last, whatever came of it. */
  @Column('timestamptz', { name: 'tried_of', nullable: true })
  triedOf: Date | null;

  @Column('timestamptz', { name: 'next_try_at' })
  nextTryAt: Date;

  /** Until then it is in the hands of the server that took it. */
  @Column('timestamptz', { name: 'taken_until', nullable: true })
  takenUntil: Date | null;

  /** Why it was refused, or what failed at the last try. */
  @Column({ type: 'text', enum: ResultTrouble, nullable: true })
  trouble: ResultTrouble | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  /** What was sent last. */
  @Column('numeric', { name: 'sent_given', precision: 5, scale: 2, nullable: true })
  sentGiven: string | null;

  /** When the platform was last asked what it holds. */
  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;

  /** What it held then, per cent; null: nothing. */
  @Column('numeric', { precision: 9, scale: 2, nullable: true })
  held: string | null;

  /** Why it is not sent; null: it is. */
  @Column('text', { name: 'dropped_because', nullable: true })
  droppedBecause: string | null;
}
