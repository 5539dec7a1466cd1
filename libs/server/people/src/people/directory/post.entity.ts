import { Column, Entity, PrimaryColumn } from 'typeorm';
import { postKinds } from './vocabularies.ts';

/** A consular post: a place where one country serves its people in another. */
@Entity('post')
export class PostEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'sending_country_code', type: 'char', length: 2 })
  sendingCountryCode: string;

  @Column({ name: 'host_country_code', type: 'char', length: 2 })
  hostCountryCode: string;

  @Column('text')
  city: string;

  @Column({ type: 'text', enum: postKinds })
  kind: string;

  /** The consular district, in the words of the post. */
  @Column({ type: 'text', nullable: true })
  district: string | null;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone: string;

  /** Its last day; null: in service. Those who served there keep it in their history. */
  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn: string | null;
}
