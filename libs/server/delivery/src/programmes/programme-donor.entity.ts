import { type WrittenSource } from '@campus/people';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who pays for a programme for a time, and how documents of that time say so. */
@Entity('programme_donor')
export class ProgrammeDonorEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('jsonb')
  names: { es: string; en: string; fr: string };

  /** The line that certificates and reports print. */
  @Column('jsonb')
  acknowledgement: { es: string; en: string; fr: string };

  /** Where the storage has its logo, a PNG. */
  @Column('text', { name: 'logo_id', nullable: true })
  logoId: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** The last day; null: until today. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  /** What the dates rest on. */
  @Column('jsonb')
  sources: WrittenSource[];
}
