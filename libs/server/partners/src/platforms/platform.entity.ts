import { Column, Entity, PrimaryColumn } from 'typeorm';
import { EntryRefusal } from './entry-refusals.ts';

/** A learning platform of others that may open the course (LTI 1.3): one registration of the campus as its tool. */
@Entity('partner_platform')
export class PartnerPlatformEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** What it is called here; people read it. */
  @Column('text')
  name: string;

  /** With the client, what its tokens are known by. */
  @Column('text')
  issuer: string;

  @Column('text', { name: 'client_id' })
  clientId: string;

  /** Where a browser goes to be sent back with a token. */
  @Column('text', { name: 'auth_url' })
  authUrl: string;

  /** Where the campus gets tokens of its own; null: it is not asked for any. */
  @Column('text', { name: 'token_url', nullable: true })
  tokenUrl: string | null;

  /** Where its public keys are. */
  @Column('text', { name: 'jwks_url' })
  jwksUrl: string;

  /** Installations that are let in; null: whichever it names. */
  @Column('text', { array: true, nullable: true })
  deployments: string[] | null;

  /** False: nobody comes in from there. */
  @Column('boolean', { name: 'is_open' })
  isOpen: boolean;

  @Column('uuid', { name: 'registered_by' })
  registeredBy: string;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt: Date;

  /** To the minute. */
  @Column('timestamptz', { name: 'last_launch_at', nullable: true })
  lastLaunchAt: Date | null;

  @Column('timestamptz', { name: 'last_refused_at', nullable: true })
  lastRefusedAt: Date | null;

  @Column({ type: 'text', enum: EntryRefusal, name: 'last_refusal', nullable: true })
  lastRefusal: EntryRefusal | null;

  /** The claim or parameter that was refused. */
  @Column('text', { name: 'last_refused_claim', nullable: true })
  lastRefusedClaim: string | null;
}
