import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who accompanies a group for a time: writes to it, leads its sessions, reads its work. */
@Entity('group_facilitator')
export class GroupFacilitatorEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('timestamptz')
  since: Date;

  /** Null: until today. */
  @Column('timestamptz', { nullable: true })
  until: Date | null;
}
