import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link by which a platform may register itself, once, within a week; it goes when it was used or withdrawn. */
@Entity('partner_invitation')
export class PartnerInvitationEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** What the platform will be called here. */
  @Column('text')
  name: string;

  /** Where the platform is (`https://learning.example.org`): nothing else is asked while it registers. */
  @Column('text')
  site: string;

  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  /** Until then somebody is registering by it; null: nobody. */
  @Column('timestamptz', { name: 'taken_until', nullable: true })
  takenUntil: Date | null;
}
