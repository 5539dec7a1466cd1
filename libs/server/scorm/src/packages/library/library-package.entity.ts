import { type AttemptPolicy } from '@campus/scorm-format';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A package as trainers keep it on the shelf, through all its versions. Publishing one for the first time makes the
 * course it is studied in; from then on course, activity and edition stay.
 */
@Entity('library_package')
export class LibraryPackageEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  title: string;

  /** How attempts count. A change holds from the next launch. */
  @Column('jsonb')
  policy: AttemptPolicy;

  /** Null until a version is published, like the two below. */
  @Column('uuid', { name: 'course_id', nullable: true })
  courseId: string | null;

  @Column('uuid', { name: 'activity_id', nullable: true })
  activityId: string | null;

  @Column('uuid', { name: 'edition_id', nullable: true })
  editionId: string | null;

  /** No longer offered for keeping or publishing; attempts that have begun continue. */
  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;

  /** Null: the operator. */
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
