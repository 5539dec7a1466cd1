import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RuleKind, type RuleTexts, ruleKinds } from '../message-kinds.ts';

/** What an edition sends automatically, and when. A kind without a row is as usual: its words, its days, off (`usuallyOn` apart). */
@Entity('message_rule')
export class MessageRuleEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  @Column({ type: 'text', enum: ruleKinds })
  kind: RuleKind;

  @Column('bool', { name: 'is_on' })
  isOn: boolean;

  /** Days before or after the date it concerns; empty where the kind determines them. */
  @Column('int', { array: true })
  days: number[];

  /** The edition's own texts; a missing language uses the standard one. */
  @Column('jsonb')
  texts: RuleTexts;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
