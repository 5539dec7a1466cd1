import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody answers to a remark. A record: nothing of it is changed later. */
@Entity('remark_answer')
export class RemarkAnswerEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'remark_id' })
  remarkId: string;

  @Column('text')
  text: string;

  @Column('uuid', { name: 'written_by' })
  writtenBy: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;
}
