import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A course of a partner platform, or one link of it, and the group of an edition that it leads to. */
@Entity('partner_place')
export class PartnerPlaceEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'platform_id' })
  platformId: string;

  @Column('text')
  deployment: string;

  /** The platform's id of the course, or of the link where it names no course. */
  @Column('text')
  context: string;

  /** What the platform calls it; null: nothing. */
  @Column('text', { nullable: true })
  title: string | null;

  @Column('timestamptz', { name: 'first_seen_at' })
  firstSeenAt: Date;

  /** To the minute. */
  @Column('timestamptz', { name: 'last_launch_at' })
  lastLaunchAt: Date;

  /** Null: it waits. */
  @Column('uuid', { name: 'edition_id', nullable: true })
  editionId: string | null;

  /** Of that edition. It may be removed; then nobody is enrolled until the place is tied to another. */
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  @Column('uuid', { name: 'tied_by', nullable: true })
  tiedBy: string | null;

  @Column('timestamptz', { name: 'tied_at', nullable: true })
  tiedAt: Date | null;
}
