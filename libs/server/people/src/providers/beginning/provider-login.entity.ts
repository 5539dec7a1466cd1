import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in on its way through an institution, until the answer comes or ten minutes are over. */
@Entity('provider_login')
export class ProviderLoginEntity {
  /** SHA-256 of the state that goes with the browser. */
  @PrimaryColumn('bytea', { name: 'state_hash' })
  stateHash: Buffer;

  @Column('uuid', { name: 'provider_id' })
  providerId: string;

  /** The token must name it. */
  @Column('text')
  nonce: string;

  /** Whose hash went with the browser: the code is of use to nobody else (PKCE). */
  @Column('text')
  verifier: string;

  /** The screen to go on with. */
  @Column('text')
  path: string;

  /** SHA-256 of what the browser is known by. */
  @Column('bytea', { name: 'browser_hash' })
  browserHash: Buffer;

  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;
}
