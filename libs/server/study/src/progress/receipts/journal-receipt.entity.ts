import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an entry of a learner's journal was recorded or refused: it is never recorded twice. */
@Entity('journal_receipt')
export class JournalReceiptEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'device_id' })
  deviceId: string;

  @PrimaryColumn('bigint')
  sequence: string;

  @Column('text')
  kind: string;

  @Column('text', { nullable: true })
  refusal: string | null;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: Date;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;
}
