import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** Filters, order and columns of a roster under a name, so that a coordinator comes back to them. */
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

  /** What the client's address of the roster says: filters, order, columns. */
  @Column('jsonb')
  wish: Record<string, string>;

  /** Others who coordinate the edition have it too; they see their own people in it. */
  @Column({ name: 'is_shared', type: 'boolean', default: false })
  isShared: boolean;

  /** What its owner sees first there; at most one. */
  @Column({ name: 'is_usual', type: 'boolean', default: false })
  isUsual: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
