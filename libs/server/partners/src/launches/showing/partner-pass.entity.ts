import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Opens the course in a window for somebody whose launch was in a frame that keeps nothing; used once, within ten minutes. */
@Entity('partner_pass')
export class PartnerPassEntity {
  /** SHA-256 of the pass. */
  @PrimaryColumn('bytea', { name: 'pass_hash' })
  passHash: Buffer;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** The page of the learner's client to open. */
  @Column('text')
  path: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
