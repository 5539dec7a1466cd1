import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * An address at which a calendar asks for the sessions of one enrolment, or of one group, in the name of one person. The
 * secret in it is made from the id, so that another one takes another row; the row has its hash.
 */
@Entity('calendar_feed')
export class CalendarFeedEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Whose it is: it holds as long as they would see the sessions here. */
  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** Null: it is of a group. */
  @Column('uuid', { name: 'enrolment_id', nullable: true })
  enrolmentId: string | null;

  /** Null: it is of an enrolment. */
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  /** SHA-256 of the secret. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** When a calendar last asked, to the hour; null: none has. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: Date | null;
}
