import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key by which platforms know that it is the campus that asks for a token: RS256, 2048 bits. */
@Entity('tool_key')
export class ToolKeyEntity {
  /** Under which it is published (`kid`). */
  @PrimaryColumn('text')
  id: string;

  /** As it is published. */
  @Column('jsonb', { name: 'public_jwk' })
  publicJwk: Record<string, string>;

  /** PKCS #8, encrypted under the campus secret. */
  @Column('bytea', { name: 'sealed_secret' })
  sealedSecret: Buffer;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
