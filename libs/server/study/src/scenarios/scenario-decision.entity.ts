import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was decided at one node of an attempt. Only ever added: the database refuses a change. */
@Entity('scenario_decision')
export class ScenarioDecisionEntity {
  @PrimaryColumn('uuid', { name: 'attempt_id' })
  attemptId: string;

  /** From 1. */
  @PrimaryColumn('int')
  step: number;

  @Column('text')
  node: string;

  @Column('text')
  choice: string;

  /** The moment of the entry that brought it: no earlier than the decision. */
  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;
}
