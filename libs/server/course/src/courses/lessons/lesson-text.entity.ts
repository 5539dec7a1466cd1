import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type LessonField, type LessonScreenText } from './lesson-cache.ts';

/** A lesson in one language, rendered and sanitised when it was imported. */
@Entity('lesson_text')
export class LessonTextEntity {
  @PrimaryColumn('uuid', { name: 'version_id' })
  versionId: string;

  @PrimaryColumn('uuid', { name: 'activity_id' })
  activityId: string;

  @PrimaryColumn('text')
  locale: string;

  @Column('text')
  title: string;

  @Column('jsonb')
  screens: LessonScreenText[];

  @Column('text', { name: 'plan_html' })
  planHtml: string;

  @Column('text', { name: 'sources_html' })
  sourcesHtml: string;

  @Column('text', { name: 'extended_html' })
  extendedHtml: string;

  /** Worksheet fields, in order. */
  @Column('jsonb')
  fields: LessonField[];

  @Column('int')
  words: number;

  /** The source has changed since this translation was read against it. */
  @Column('boolean', { name: 'is_stale' })
  isStale: boolean;
}
