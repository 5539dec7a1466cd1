import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The place of an event in the chain. `hash` is SHA-256 over the hash of the link before it (nothing for the first)
 * and over `number`, a space and the event as the database function `audit_payload` writes it, in UTF-8. The
 * database appends a link for every event as its transaction commits.
 */
@Entity('audit_link')
export class AuditLinkEntity {
  /** From 1, without gaps. */
  @PrimaryColumn('int8')
  number: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('bytea')
  hash: Buffer;
}
