import { type Theme, themes } from '@campus/figures';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Records that somebody read a comment, and its themes: none, one or several. */
@Entity('comment_reading')
export class CommentReadingEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Whose answers it is in; null: in anonymous ones. */
  @Column('uuid', { name: 'enrolment_id', nullable: true })
  enrolmentId: string | null;

  /** The anonymous answers it is in. */
  @Column('uuid', { name: 'anonymous_id', nullable: true })
  anonymousId: string | null;

  @Column('uuid', { name: 'activity_id' })
  activityId: string;

  /** The key of the question. */
  @Column('text')
  question: string;

  @Column({ type: 'text', enum: themes, array: true })
  themes: Theme[];

  /** SHA-256, in hexadecimals, of the words that were read; null: an erasure took them. */
  @Column('text', { name: 'text_hash', nullable: true })
  textHash: string | null;

  @Column('uuid', { name: 'read_by' })
  readBy: string;

  @Column('timestamptz', { name: 'read_at' })
  readAt: Date;
}
