import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A course as officers know it; what they study is one of its versions. The id is the uuid of its folder. */
@Entity('course')
export class CourseEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** For people, unique: `micic-consular`. */
  @Column('text')
  key: string;

  /** What new editions are offered: the version published last, or the one somebody went back to. */
  @Column('uuid', { name: 'current_version_id', nullable: true })
  currentVersionId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
