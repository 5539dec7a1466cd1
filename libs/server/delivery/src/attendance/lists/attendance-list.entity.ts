import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ListRow } from './decide-list.ts';
import { type Columns } from './read-list.ts';
import { type ListEvidence, listEvidences } from '../attendance.rules.ts';
import { AttendanceListStatus } from './list.type.ts';

/** A sign-in sheet or the log of a webinar as a file: its rows, and whether each was recorded. */
@Entity('attendance_list')
export class AttendanceListEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'edition_id' })
  editionId: string;

  @Column('uuid', { name: 'half_day_id' })
  halfDayId: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column({ type: 'text', enum: listEvidences })
  evidence: ListEvidence;

  @Column('jsonb')
  headings: string[];

  /** As what each was read. */
  @Column('jsonb')
  columns: Columns;

  /** As the dry run decided them. Names and addresses go after thirty days. */
  @Column('jsonb')
  rows: ListRow[];

  @Column({ type: 'text', enum: AttendanceListStatus })
  status: AttendanceListStatus;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt: Date | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;
}
