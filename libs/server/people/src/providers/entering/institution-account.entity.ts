import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account of an institution that opens an account here. */
@Entity('institution_account')
export class InstitutionAccountEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'provider_id' })
  providerId: string;

  /** The person, by the provider's id for them: it stays when their address changes. */
  @Column('text')
  subject: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('timestamptz', { name: 'joined_at' })
  joinedAt: Date;

  /** To the hour. */
  @Column('timestamptz', { name: 'last_used_at' })
  lastUsedAt: Date;
}
