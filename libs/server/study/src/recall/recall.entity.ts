import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Questions asked again of one enrolled person for one reason. It counts for nothing: no progress, no outcome. */
@Entity('recall')
export class RecallEntity {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  /** The occasion: the id of the module they precede, or the name of a drill. */
  @PrimaryColumn('text')
  occasion: string;

  /** When the first answer was given. */
  @Column('timestamptz', { name: 'begun_at' })
  begunAt: Date;

  /** When the last of them was answered; null while some are left. */
  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}
