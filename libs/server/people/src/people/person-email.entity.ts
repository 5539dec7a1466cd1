import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** An address a person had for a time. Only the current one (`validTo` null) signs in and gets mail. */
@Entity('person_email')
export class PersonEmailEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column('text')
  address: string;

  /** The address as compared: the database lowers it, so that both sides do it alike. */
  @Column({
    name: 'address_key',
    type: 'text',
    insert: false,
    update: false,
    generatedType: 'STORED',
    asExpression: 'lower(address)',
  })
  addressKey: string;

  @CreateDateColumn({ name: 'valid_from', type: 'timestamptz' })
  validFrom: Date;

  @Column({ name: 'valid_to', type: 'timestamptz', nullable: true })
  validTo: Date | null;
}
