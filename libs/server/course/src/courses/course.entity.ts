import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A course as officers know it; what they study is one of its versions. The id is the uuid of its folder. */
@Entity('course')
export class CourseEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** For people, unique: `micic-consular`. */
  @Column('text')
  key: string;

  /** The version offered to new editions: the one published last, or the one that was restored. */
  @Column('uuid', { name: 'current_version_id', nullable: true })
  currentVersionId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
