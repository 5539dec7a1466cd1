import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Locale } from '@campus/platform/graphql/locale.ts';

/**
 * That these words of a course are a translation of those, and who says so. It belongs to the words, not to a file or a
 * draft: wherever the two stand beside each other, they are translated.
 */
@Entity('block_translation')
export class BlockTranslationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'course_id' })
  courseId: string;

  /** Of the translation. */
  @Column({ type: 'text', enum: Locale })
  locale: Locale;

  /** sha-256 of the words. */
  @Column('text', { name: 'source_hash' })
  sourceHash: string;

  @Column('text', { name: 'target_hash' })
  targetHash: string;

  @Column('text')
  source: string;

  @Column('text')
  target: string;

  /** Null: somebody before there were records, or an outside translator. */
  @Column('uuid', { name: 'translated_by', nullable: true })
  translatedBy: string | null;

  @Column('timestamptz', { name: 'translated_at' })
  translatedAt: Date;

  @Column('uuid', { name: 'reviewed_by', nullable: true })
  reviewedBy: string | null;

  /** Null: nobody has reviewed it. */
  @Column('timestamptz', { name: 'reviewed_at', nullable: true })
  reviewedAt: Date | null;
}
