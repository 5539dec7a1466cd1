import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { type RuleTexts } from '../message-kinds.ts';

/** What a coordinator wrote once to people chosen from a roster. */
@Entity('message_sending')
export class MessageSendingEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  @Column('uuid', { name: 'sent_by' })
  sentBy: string;

  @Column('jsonb')
  texts: RuleTexts;

  /** It stands on the course home of each reader until it is read. */
  @Column({ name: 'is_announcement', type: 'boolean', default: false })
  isAnnouncement: boolean;

  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;
}
