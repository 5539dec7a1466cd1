import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { type CourseRightKind, courseRightKinds } from './course-rights.access.ts';

/** What somebody may do with the drafts of one course. A row goes when the right is withdrawn. */
@Entity('course_right')
export class CourseRightEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('uuid', { name: 'course_id' })
  courseId: string;

  @Column({ type: 'text', enum: courseRightKinds })
  kind: CourseRightKind;

  /** Of a translator; null for the others. */
  @Column({ type: 'text', enum: Locale, nullable: true })
  locale: Locale | null;

  /** ISO 3166, of a State that writes its own units; null for the others. */
  @Column('text', { nullable: true })
  country: string | null;

  @Column('uuid', { name: 'given_by' })
  givenBy: string;

  @Column('timestamptz', { name: 'given_at' })
  givenAt: Date;
}
