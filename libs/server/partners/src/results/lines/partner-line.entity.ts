import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ResultTrouble } from '../troubles.ts';
import { LineKind } from './line-kind.ts';

/** A line item: a column of a platform's gradebook, in one place. */
@Entity('partner_line')
export class PartnerLineEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'place_id' })
  placeId: string;

  /** The link whose line item it is; null: the campus made it, or is to. */
  @Column('text', { nullable: true })
  link: string | null;

  @Column({ type: 'text', enum: LineKind })
  kind: LineKind;

  /** The module or the activity; null: the course. */
  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null;

  /** Its address; null: it is still to be made, or its address is not one of the platform. */
  @Column('text', { nullable: true })
  url: string | null;

  /** Why there is none. */
  @Column({ type: 'text', enum: ResultTrouble, nullable: true })
  trouble: ResultTrouble | null;

  /** Not made before. */
  @Column('timestamptz', { name: 'next_try_at', nullable: true })
  nextTryAt: Date | null;

  /** Results there of people whom the campus does not know, when they were last compared. */
  @Column('int')
  strangers: number;
}
