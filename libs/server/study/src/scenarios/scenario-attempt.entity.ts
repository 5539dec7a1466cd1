import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * One path of an enrolled person through a scenario. It begins on the device, with its first decision; its path is
 * its decisions in their order.
 */
@Entity('scenario_attempt')
export class ScenarioAttemptEntity {
  /** Made by the device; of a branch, by `branchId`. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  @Column('uuid', { name: 'version_id' })
  versionId: string;

  @Column('uuid', { name: 'activity_id' })
  activityId: string;

  /** The language it was begun in. */
  @Column('text')
  locale: string;

  /** The attempt it was begun from, which may arrive later than this one. */
  @Column('uuid', { name: 'forked_from', nullable: true })
  forkedFrom: string | null;

  /** How many leading decisions were taken over from there: they were made once, not twice. */
  @Column('int', { name: 'forked_at' })
  forkedAt: number;

  /** Key of the ending it has reached. */
  @Column('text', { nullable: true })
  ending: string | null;

  @Column('timestamptz', { name: 'debrief_read_at', nullable: true })
  debriefReadAt: Date | null;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;

  /** When something was last done in it, by the clock of the work. */
  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
