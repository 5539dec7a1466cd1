import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ProviderRefusal } from '../entry-refusals.ts';

/** Somebody who came from a provider and was not let in; kept for thirty days, without a name or an address. */
@Entity('refused_entry')
export class RefusedEntryEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'provider_id' })
  providerId: string;

  @Column({ type: 'text', enum: ProviderRefusal })
  code: ProviderRefusal;

  /** What it was about: a claim, a domain, an error by its name in the standard. */
  @Column('text', { nullable: true })
  detail: string | null;

  @Column('timestamptz', { name: 'refused_at' })
  refusedAt: Date;
}
