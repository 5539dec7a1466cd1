import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Mend, type Moved, type Decision, rowDecisions, rowResults } from '@campus/people';
import { type DecidedRow } from './checking/decided-row.ts';

/** What a person was before a list changed it. */
export interface Before {
  secondSurname?: null;
  sex?: null;
  country?: null;
  /** The assignment that was added, and its last day. */
  assignmentId?: string;
  until?: string | null;
  /** Assignments that ended by it, with the last day they had. */
  ended?: Moved['ended'];
  /** Of lists imported before last days were kept: the one assignment that ended. */
  endedAssignmentId?: string;
}

/** A row of a list as in the file, with what will become of it and what happened to it. */
@Entity('people_import_row')
export class PeopleImportRowEntity {
  @PrimaryColumn('uuid', { name: 'import_id' })
  importId: string;

  /** Of the file, from 1. */
  @PrimaryColumn('int')
  line: number;

  @Column('jsonb')
  cells: string[];

  /** What somebody put in the place of cells, field by field. */
  @Column('jsonb')
  mended: Mend[];

  /** What was found of cells when the file was read. */
  @Column('jsonb', { name: 'cell_remarks' })
  cellRemarks: { column: number; code: string }[];

  /** Null: not checked yet. */
  @Column({ type: 'text', enum: rowResults, nullable: true })
  result: DecidedRow['result'] | null;

  @Column('jsonb', { nullable: true })
  decided: Omit<DecidedRow, 'line' | 'result'> | null;

  @Column({ type: 'text', enum: rowDecisions, nullable: true })
  decision: Decision | null;

  /** Names and address, to search in. */
  @Column('text', { name: 'search_text' })
  searchText: string;

  /** Set when applied: who it became. */
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('uuid', { name: 'enrolment_id', nullable: true })
  enrolmentId: string | null;

  /** Set when applied: the nomination on the waiting list that it became. */
  @Column('uuid', { name: 'nomination_id', nullable: true })
  nominationId: string | null;

  @Column('jsonb', { nullable: true })
  before: Before | null;

  @Column('timestamptz', { name: 'welcomed_at', nullable: true })
  welcomedAt: Date | null;

  /** `undone`, or why not. */
  @Column('text', { nullable: true })
  undo: string | null;
}
