import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A line of regional work that editions belong to. Names, donors and countries change over time and have rows
 * of their own.
 */
@Entity('programme')
export class ProgrammeEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** For people, unique: `regional-migration`. */
  @Column('text')
  key: string;

  /** Colour of its documents, `#rrggbb` in small letters. */
  @Column('text', { nullable: true })
  accent: string | null;

  /** Where the storage has its logo, a PNG. */
  @Column('text', { name: 'logo_id', nullable: true })
  logoId: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
