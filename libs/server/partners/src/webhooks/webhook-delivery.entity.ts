import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DeliveryState } from './webhook-kind.ts';

/** One event for one address: sent at least once, by the same id each time. */
@Entity('webhook_delivery')
export class WebhookDeliveryEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'webhook_id' })
  webhookId: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column({ type: 'text', enum: DeliveryState })
  state: DeliveryState;

  @Column('int')
  tries: number;

  @Column('timestamptz', { name: 'next_try_at' })
  nextTryAt: Date;

  /** A server is sending it until then; null: none. */
  @Column('timestamptz', { name: 'taken_until', nullable: true })
  takenUntil: Date | null;

  /** HTTP status of the last answer; null: none came. */
  @Column('int', { nullable: true })
  status: number | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;
}
