import { type WrittenSource } from '@campus/people';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a programme was called for a time: documents carry the name of their day. */
@Entity('programme_name')
export class ProgrammeNameEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('jsonb')
  names: { es: string; en: string; fr: string };

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** The last day; null: until another name begins. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  /** What the dates rest on. */
  @Column('jsonb')
  sources: WrittenSource[];
}
