import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a draft stands; only an open one changes. */
export const draftStates = ['open', 'published', 'discarded'] as const;
export type DraftState = (typeof draftStates)[number];

/** A course on its way to its next version: a tree of files and its history. */
@Entity('draft')
export class DraftEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Its uuid, as `course.yaml` states it; nothing of the course need be published yet. */
  @Column('uuid', { name: 'course_id' })
  courseId: string;

  /** Of the course, as it was when the draft began. */
  @Column('text', { name: 'course_key' })
  courseKey: string;

  @Column('text')
  name: string;

  /** The version it began from; null: from nothing. */
  @Column('uuid', { name: 'base_version_id', nullable: true })
  baseVersionId: string | null;

  @Column({ type: 'text', enum: draftStates })
  state: DraftState;

  /** How many changes there were: the number of the last one. */
  @Column('integer')
  changes: number;

  /** Null: the operator. */
  @Column('uuid', { name: 'started_by', nullable: true })
  startedBy: string | null;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  /** Who published or discarded it; null: nobody yet, or the operator. */
  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** What it was published as. */
  @Column('uuid', { name: 'version_id', nullable: true })
  versionId: string | null;
}
