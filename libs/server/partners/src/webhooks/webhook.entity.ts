import { Column, Entity, PrimaryColumn } from 'typeorm';
import { WebhookKind } from './webhook-kind.ts';

/** An address of another program that is told what happened here (Standard Webhooks 1.0). */
@Entity('webhook')
export class WebhookEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Which program; people read it. */
  @Column('text')
  name: string;

  @Column('text')
  url: string;

  @Column({ type: 'text', enum: WebhookKind, array: true })
  kinds: WebhookKind[];

  /** False: nothing is noted for it. */
  @Column('boolean', { name: 'is_open' })
  isOpen: boolean;

  /** 32 bytes by which messages are signed, sealed. */
  @Column('bytea', { name: 'sealed_secret' })
  sealedSecret: Buffer;

  /** The one before, by which they are signed as well until `previousUntil`; null: there is none. */
  @Column('bytea', { name: 'previous_secret', nullable: true })
  previousSecret: Buffer | null;

  @Column('timestamptz', { name: 'previous_until', nullable: true })
  previousUntil: Date | null;

  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
