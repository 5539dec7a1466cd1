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

  /** Before or after the day it is about; empty where the kind says it all. */
  @Column('int', { array: true })
  days: number[];

  /** Of the edition’s own; a language that is not there has the usual words. */
  @Column('jsonb')
  texts: RuleTexts;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
