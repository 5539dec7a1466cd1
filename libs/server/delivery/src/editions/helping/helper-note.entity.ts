import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When and how a facilitator or coordinator can be reached, in their own words. */
@Entity('helper_note')
export class HelperNoteEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  /** Null: not said. */
  @Column('text', { nullable: true })
  hours: string | null;

  @Column('text', { nullable: true })
  how: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
