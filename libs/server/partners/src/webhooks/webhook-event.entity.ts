import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WebhookKind } from './webhook-kind.ts';

/** Something that happened, written in the transaction in which it did. Goes after thirty days. */
@Entity('webhook_event')
export class WebhookEventEntity {
  /** The `webhook-id` of every message about it. */
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text', enum: WebhookKind })
  kind: WebhookKind;

  /** Ids and codes, no name: who reads more asks the interface by a token. */
  @Column('jsonb')
  about: Record<string, string>;

  @Column('timestamptz', { name: 'happened_at' })
  happenedAt: Date;
}
