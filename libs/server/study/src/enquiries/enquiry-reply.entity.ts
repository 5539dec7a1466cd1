import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text in the thread of an enquiry, after the first. */
@Entity('enquiry_reply')
export class EnquiryReplyEntity {
  /** Made by the client. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'enquiry_id' })
  enquiryId: string;

  /** Null: the officer. */
  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy: string | null;

  @Column('text')
  text: string;

  @Column('timestamptz', { name: 'written_at' })
  writtenAt: Date;
}
