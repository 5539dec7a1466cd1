import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether a draft of a course is published by somebody who has written nothing of it. No row: whoever may publish. */
@Entity('publishing_rule')
export class PublishingRuleEntity {
  @PrimaryColumn('uuid', { name: 'course_id' })
  courseId: string;

  @Column('boolean', { name: 'asks_two' })
  asksTwo: boolean;

  @Column('uuid', { name: 'set_by' })
  setBy: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;
}
