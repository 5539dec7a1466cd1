import { Column, Entity, PrimaryColumn } from 'typeorm';
import { wantedResults, type WantedResult } from './wanted-results.ts';

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

  /** Where the platform keeps the line items of the course; null: it says nothing, or takes no results. */
  @Column('text', { name: 'line_items_url', nullable: true })
  lineItemsUrl: string | null;

  /** What the campus may ask for there. */
  @Column('text', { name: 'service_scopes', array: true })
  serviceScopes: string[];

  /** Since when the line items it wants are known here; null: they are still to be worked out. */
  @Column('timestamptz', { name: 'furnished_at', nullable: true })
  furnishedAt: Date | null;

  /** Of what the platform wants line items, besides those that its links bring. */
  @Column({ type: 'text', name: 'wanted_results', enum: wantedResults, array: true })
  wantedResults: WantedResult[];

  /** Where the platform says who is in the course; null: it does not. */
  @Column('text', { name: 'members_url', nullable: true })
  membersUrl: string | null;
}
