import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { ViewedList } from './viewed-list.ts';

/** Filters, order and columns of a list saved under a name by a coordinator. */
@Entity('saved_view')
export class SavedViewEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'owner_id', type: 'uuid' })
  ownerId: string;

  @Column({ type: 'text', enum: Object.values(ViewedList) })
  list: ViewedList;

  /** Null: of the list of all editions. */
  @Column({ name: 'edition_id', type: 'uuid', nullable: true })
  editionId: string | null;

  @Column('text')
  name: string;

  /** Filters, order and columns, as in the address of the client's page. */
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
