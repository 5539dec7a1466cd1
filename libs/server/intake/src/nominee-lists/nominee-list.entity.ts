import { type FileRow, type ListMode, listModes, type Mend } from '@campus/people';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WrittenNominee } from '../nominations/listed/undo-listed.rules.ts';
import { type MappedValue } from '../people-import/people-import.entity.ts';
import { type DecidedRow, type NomineePlan, type RowDecision } from './decide-rows.ts';
import { NomineeListStatus } from './nominee-list.type.ts';

/** A field of a row with another text than in the file. */
export type LineMend = Mend & { line: number };

/** A line of a list, and what it did to a nomination. */
export type WrittenLine = WrittenNominee & { line: number };

/** A spreadsheet of an institution on its way to nominations. It is emptied after a time. */
@Entity('nominee_list')
export class NomineeListEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'call_id' })
  callId: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column({ type: 'text', enum: NomineeListStatus })
  status: NomineeListStatus;

  /** The first line, a name per column; null: its time is over. */
  @Column('jsonb', { nullable: true })
  headers: string[] | null;

  /** As in the file. */
  @Column('jsonb', { nullable: true })
  rows: FileRow[] | null;

  /** Null: the columns were not chosen yet. */
  @Column('jsonb', { nullable: true })
  plan: NomineePlan | null;

  /** Answers to the questions about rows; kept when columns change. */
  @Column('jsonb')
  decisions: RowDecision[];

  /** What somebody put in the place of cells. */
  @Column('jsonb')
  mended: LineMend[];

  /** What institutions and countries mean that nothing is called like; kept when columns change. */
  @Column('jsonb')
  meanings: MappedValue[];

  /** What happened to every row, once the list was taken. */
  @Column('jsonb', { nullable: true })
  results: DecidedRow[] | null;

  /** What was written for which line, to take it back; null: not taken, or its time is over. */
  @Column('jsonb', { nullable: true })
  written: WrittenLine[] | null;

  @Column({ type: 'text', enum: listModes, nullable: true })
  mode: ListMode | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt: Date | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;

  @Column('timestamptz', { name: 'expired_at', nullable: true })
  expiredAt: Date | null;
}
