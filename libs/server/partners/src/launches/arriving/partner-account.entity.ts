import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who somebody of a platform is here. */
@Entity('partner_account')
export class PartnerAccountEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'platform_id' })
  platformId: string;

  /** The person, by the platform's id for them. */
  @Column('text')
  subject: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** True: an account that was here before, joined by a code; false: it began with the first launch. */
  @Column('boolean', { name: 'is_joined' })
  isJoined: boolean;

  @Column('timestamptz', { name: 'began_at' })
  beganAt: Date;
}
