import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody of a platform who came into the course by a place: their results go back there. */
@Entity('partner_guest')
export class PartnerGuestEntity {
  @PrimaryColumn('uuid', { name: 'place_id' })
  placeId: string;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  /** To the minute. */
  @Column('timestamptz', { name: 'came_at' })
  cameAt: Date;

  /** How their work stood when their scores were last worked out; null: never. */
  @Column('text', { name: 'looked_at_as', nullable: true })
  lookedAtAs: string | null;
}
