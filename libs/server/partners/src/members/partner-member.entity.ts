import { type PlaceRole, placeRoles } from '@campus/lti';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody in a course of a platform, as it was last read. */
@Entity('partner_member')
export class PartnerMemberEntity {
  @PrimaryColumn('uuid', { name: 'place_id' })
  placeId: string;

  /** By the platform's id for them. */
  @PrimaryColumn('text')
  subject: string;

  /** Null: the platform does not say. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column({ type: 'text', enum: placeRoles })
  role: PlaceRole;

  /** False: their place in the course is held, or was taken from them. */
  @Column('boolean', { name: 'is_active' })
  isActive: boolean;
}
