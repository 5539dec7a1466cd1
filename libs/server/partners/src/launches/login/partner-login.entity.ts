import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A login that a platform began, until its launch comes or ten minutes are over. */
@Entity('partner_login')
export class PartnerLoginEntity {
  /** SHA-256 of the state that goes with the browser. */
  @PrimaryColumn('bytea', { name: 'state_hash' })
  stateHash: Buffer;

  @Column('uuid', { name: 'platform_id' })
  platformId: string;

  /** The token must name it. */
  @Column('text')
  nonce: string;

  /** The address to open: the token must name the same. */
  @Column('text')
  target: string;

  /** What the platform named at the beginning; null: nothing. */
  @Column('text', { nullable: true })
  deployment: string | null;

  /** SHA-256 of what the browser is known by. */
  @Column('bytea', { name: 'browser_hash' })
  browserHash: Buffer;

  /** The frame of the platform that keeps it for the browser; null: the browser keeps it itself. */
  @Column('text', { name: 'storage_target', nullable: true })
  storageTarget: string | null;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;
}
