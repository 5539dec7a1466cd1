import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { Role } from './people.access.ts';

/** A role given to a person, in one country or everywhere, with who gave it and for how long. */
@Entity('role_grant')
export class RoleGrantEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ type: 'text', enum: Role })
  role: Role;

  /** Null: everywhere. */
  @Column({ name: 'country_code', type: 'char', length: 2, nullable: true })
  countryCode: string | null;

  /** Null: the operator, at the command line. */
  @Column({ name: 'granted_by', type: 'uuid', nullable: true })
  grantedBy: string | null;

  @CreateDateColumn({ name: 'granted_at', type: 'timestamptz' })
  grantedAt: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt: Date | null;
}
