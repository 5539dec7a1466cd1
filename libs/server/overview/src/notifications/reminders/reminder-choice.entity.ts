import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

const waysOfChoosing = ['profile', 'link'] as const;

/** Whether a person wants reminders. Without a row: yes. Mails about the account and the certificate go out anyway. */
@Entity('reminder_choice')
export class ReminderChoiceEntity {
  @PrimaryColumn('uuid', { name: 'person_id' })
  personId: string;

  @Column('bool', { name: 'is_off' })
  isOff: boolean;

  /** On the profile, or with the link of a mail. */
  @Column({ type: 'text', enum: waysOfChoosing, name: 'made_by' })
  madeBy: (typeof waysOfChoosing)[number];

  @CreateDateColumn({ name: 'made_at', type: 'timestamptz' })
  madeAt: Date;
}
