import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type WrittenInLocales } from '@campus/platform/graphql/written.ts';
import { type Scope, scopes } from '../counting/facts.sql.ts';
import { type FiguresData } from '../counting/figures-data.ts';

/** Figures as they were submitted. A record: the database refuses to change or delete it. */
@Entity('report')
export class ReportEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text', enum: scopes })
  scope: Scope;

  /** The id of an edition or a programme, or the code of a country. */
  @Column('text', { name: 'subject_id' })
  subjectId: string;

  /** What it was called then. */
  @Column('jsonb')
  title: WrittenInLocales;

  /** Null: from the beginning. */
  @Column('date', { name: 'from_day', nullable: true })
  from: string | null;

  /** Null: until the edition was closed. */
  @Column('date', { name: 'to_day', nullable: true })
  to: string | null;

  /** Whose people, in the order of the alphabet; null: everybody's. */
  @Column('text', { array: true, nullable: true })
  countries: string[] | null;

  @Column('jsonb')
  figures: FiguresData;

  /** The published part, for everybody else; null: none. */
  @Column('jsonb', { nullable: true })
  published: FiguresData | null;

  /** SHA-256, in hexadecimals, of all of the above. */
  @Column('text')
  hash: string;

  @Column('uuid', { name: 'submitted_by' })
  submittedBy: string;

  @Column('timestamptz', { name: 'submitted_at' })
  submittedAt: Date;
}
