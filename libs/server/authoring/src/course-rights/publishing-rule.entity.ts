import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Locale } from '@campus/platform/graphql/locale.ts';

/** What a course asks before a draft of it is published. No row: nothing. */
@Entity('publishing_rule')
export class PublishingRuleEntity {
  @PrimaryColumn('uuid', { name: 'course_id' })
  courseId: string;

  /** By somebody who has written nothing of it. */
  @Column('boolean', { name: 'asks_two' })
  asksTwo: boolean;

  /** Languages in which no block may wait for a translation. */
  @Column({ name: 'complete_locales', type: 'text', enum: Locale, array: true })
  completeLocales: Locale[];

  @Column('uuid', { name: 'set_by' })
  setBy: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;
}
