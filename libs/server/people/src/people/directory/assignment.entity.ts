import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person at a post or in an institution for a period: officers rotate, the person stays the same. */
@Entity('assignment')
export class AssignmentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId: string;

  @Column({ name: 'post_id', type: 'uuid', nullable: true })
  postId: string | null;

  @Column({ name: 'institution_id', type: 'uuid', nullable: true })
  institutionId: string | null;

  @Column({ type: 'text', default: '' })
  position: string;

  @Column({ name: 'from_date', type: 'date' })
  fromDate: string;

  @Column({ name: 'to_date', type: 'date', nullable: true })
  toDate: string | null;
}
