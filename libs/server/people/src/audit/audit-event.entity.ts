import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Who did what to which person or thing, and why. A record: the table refuses changes and deletions. */
@Entity('audit_event')
export class AuditEventEntity {
  @PrimaryColumn('uuid')
  id: string;

  @CreateDateColumn({ type: 'timestamptz' })
  at: Date;

  /** Null: the operator, at the command line. */
  @Column({ name: 'actor_id', type: 'uuid', nullable: true })
  actorId: string | null;

  /** A past-tense fact, `noun.verb`: `certificate.issued`. */
  @Column('text')
  action: string;

  @Column({ name: 'subject_type', type: 'text' })
  subjectType: string;

  @Column({ name: 'subject_id', type: 'text' })
  subjectId: string;

  /** The country whose coordinators may read the event. */
  @Column({ name: 'country_code', type: 'char', length: 2, nullable: true })
  countryCode: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** What changed; never a secret, never more of a person than the action needs. */
  @Column('jsonb')
  detail: object;
}
