import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a letter of an institution may be. */
const letterTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
type LetterType = (typeof letterTypes)[number];

/** The uploaded letter of an institution; its bytes are in the storage. */
@Entity('nomination_letter')
export class NominationLetterEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'call_id' })
  callId: string;

  /** The link it came by; null: a coordinator put it in. */
  @Column('uuid', { name: 'link_id', nullable: true })
  linkId: string | null;

  @Column('text', { name: 'file_hash' })
  fileHash: string;

  /** By what the bytes are. */
  @Column({ type: 'text', enum: letterTypes, name: 'media_type' })
  mediaType: LetterType;

  @Column('int')
  bytes: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
