import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code that somebody was shown to join their account with a person of a platform; used once, within ten minutes. */
@Entity('partner_join_code')
export class JoinCodeEntity {
  /** SHA-256 of the code. */
  @PrimaryColumn('bytea', { name: 'code_hash' })
  codeHash: Buffer;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
