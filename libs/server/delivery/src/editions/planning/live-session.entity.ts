import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Localised } from '@campus/course';
import { SessionMode } from '../edition.type.ts';

/** A meeting of an edition, in a room or online, planned in half days. */
@Entity('live_session')
export class LiveSessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  /** Null: all groups of the edition together. */
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  @Column('jsonb')
  titles: Localised;

  @Column({ type: 'text', enum: SessionMode })
  mode: SessionMode;

  /** For a session in a room: its address, in words. */
  @Column('text', { nullable: true })
  place: string | null;

  /** For a webinar: where to join. */
  @Column('text', { nullable: true })
  url: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  /** From then on nobody is expected any more. */
  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt: Date | null;

  /** Increases with every change; calendars ignore an event that is not newer. */
  @Column('int')
  revision: number;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  /** Half days that were removed, so that calendars can cancel them. */
  @Column('jsonb')
  dropped: DroppedHalfDay[];
}

export interface DroppedHalfDay {
  id: string;
  startsAt: string;
  plannedMinutes: number;
}
