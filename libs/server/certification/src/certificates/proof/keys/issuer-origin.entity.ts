import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that certificates were issued under: it is in their QR codes and credentials, and must go on answering. */
@Entity('issuer_origin')
export class IssuerOriginEntity {
  @PrimaryColumn('text')
  origin: string;

  @Column('timestamptz', { name: 'first_used_at' })
  firstUsedAt: Date;
}
