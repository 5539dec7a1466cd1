import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Two accounts of one human that became one, with what is needed to part them again. */
@Entity('account_merge')
export class AccountMergeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'survivor_id', type: 'uuid' })
  survivorId: string;

  /** Signs in no more; its addresses lead to the survivor. */
  @Column({ name: 'loser_id', type: 'uuid' })
  loserId: string;

  @Column({ name: 'merged_by', type: 'uuid' })
  mergedBy: string;

  @Column('text')
  reason: string;

  @CreateDateColumn({ name: 'merged_at', type: 'timestamptz' })
  mergedAt: Date;

  /** `MergeChanges`: every row that moved, with its former values. */
  @Column('jsonb')
  changes: object;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt: Date | null;

  @Column({ name: 'undone_by', type: 'uuid', nullable: true })
  undoneBy: string | null;

  @Column({ name: 'undone_reason', type: 'text', nullable: true })
  undoneReason: string | null;
}
