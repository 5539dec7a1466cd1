import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An institution whose people sign in with the account they have there (OpenID Connect): the campus as its client. */
@Entity('identity_provider')
export class IdentityProviderEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** What people read on the button. */
  @Column('text')
  name: string;

  /** With the client, what it is known by; where its configuration is found. */
  @Column('text')
  issuer: string;

  @Column('text', { name: 'client_id' })
  clientId: string;

  /** Bound to this row: who reads a backup cannot use it. */
  @Column('bytea', { name: 'sealed_secret' })
  sealedSecret: Buffer;

  /** Domains of addresses it answers for, in lower case. */
  @Column('text', { array: true })
  domains: string[];

  /** Whoever has such an address becomes a learner of this country; null: nobody becomes anything. */
  @Column('text', { name: 'country_code', nullable: true })
  countryCode: string | null;

  /** Values of `amr` or `acr` that count as a second factor; empty: nothing does. */
  @Column('text', { name: 'factor_values', array: true })
  factorValues: string[];

  /** False: nobody comes in from there. */
  @Column('boolean', { name: 'is_open' })
  isOpen: boolean;

  @Column('uuid', { name: 'registered_by' })
  registeredBy: string;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt: Date;

  /** To the minute. */
  @Column('timestamptz', { name: 'last_entry_at', nullable: true })
  lastEntryAt: Date | null;
}
