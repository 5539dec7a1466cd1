import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Filters, order and columns of a roster saved under a name by a coordinator. */
@Entity('roster_view')
export class RosterViewEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'owner_id', type: 'uuid' })
  ownerId: string;

  /** Null: of the roster of all editions. */
  @Column({ name: 'edition_id', type: 'uuid', nullable: true })
  editionId: string | null;

  @Column('text')
  name: string;

  /** Filters, order and columns, as in the address of the client's roster page. */
  @Column({ name: 'wish', type: 'jsonb' })
  filter: Record<string, string>;

  /** Others who coordinate the edition have it too; they see their own people in it. */
  @Column({ name: 'is_shared', type: 'boolean', default: false })
  isShared: boolean;

  /** What its owner sees first there; at most one. */
  @Column({ name: 'is_usual', type: 'boolean', default: false })
  isUsual: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
