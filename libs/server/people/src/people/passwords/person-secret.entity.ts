import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What a person signs in with, apart from everything else about the person. */
@Entity('person_secret')
export class PersonSecretEntity {
  @PrimaryColumn({ name: 'person_id', type: 'uuid' })
  personId: string;

  /** An argon2id PHC string. */
  @Column({ name: 'password_hash', type: 'text' })
  passwordHash: string;

  @CreateDateColumn({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date;
}
