import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A ministry, an authority, an organisation that people work for. */
@Entity('institution')
export class InstitutionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'country_code', type: 'char', length: 2, nullable: true })
  countryCode: string | null;

  @Column('text')
  kind: string;

  @Column('text')
  name: string;

  @Column({ type: 'text', nullable: true })
  acronym: string | null;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId: string | null;

  /** Its last day; null: in service. Those who served there keep it in their history. */
  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn: string | null;
}
