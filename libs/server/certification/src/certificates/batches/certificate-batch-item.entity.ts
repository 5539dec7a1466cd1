import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Basis, type RuledOutcome, bases } from '@campus/course-rules';
import { type Blocker, type OutcomeLines } from '../outcomes/blockers.ts';
import { type Affiliation } from './item-affiliation.sql.ts';
import { BatchItemState } from './batch-vocabulary.ts';

/**
 * One person of a batch. Before approval: the result of the rules when they were last applied. After it:
 * waiting, issued, or failed with the code of the reason.
 */
@Entity('certificate_batch_item')
export class CertificateBatchItemEntity {
  @PrimaryColumn('uuid', { name: 'batch_id' })
  batchId: string;

  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  /** The name that would be printed, as of the proposal or as a coordinator chose it since. */
  @Column('text', { nullable: true })
  name: string | null;

  /** The account's name of the time when a coordinator kept the other one all the same. */
  @Column('text', { name: 'passed_over', nullable: true })
  passedOver: string | null;

  /** Country, institution and post that would be printed, as of the proposal; null: the item is older than this. */
  @Column('jsonb', { nullable: true })
  affiliation: Affiliation | null;

  @Column({ type: 'text', enum: BatchItemState })
  state: BatchItemState;

  /** The highest that is reached; null: none. */
  @Column('text', { nullable: true })
  outcome: RuledOutcome | null;

  /** How it was reached; null: none is, or the item is older than this. */
  @Column({ type: 'text', enum: bases, nullable: true })
  basis: Basis | null;

  @Column('jsonb')
  explanations: OutcomeLines[];

  @Column('jsonb')
  blockers: Blocker[];

  @Column('text', { name: 'blocker_codes', array: true })
  blockerCodes: string[];

  /** The name or the country is not the one of the nomination or of the group. */
  @Column('boolean')
  differs: boolean;

  /** Place in the ceremony, if one was chosen. */
  @Column('int', { nullable: true })
  place: number | null;

  @Column('uuid', { name: 'certificate_id', nullable: true })
  certificateId: string | null;

  @Column('text', { nullable: true })
  problem: string | null;

  @Column('timestamptz', { name: 'mailed_at', nullable: true })
  mailedAt: Date | null;
}
