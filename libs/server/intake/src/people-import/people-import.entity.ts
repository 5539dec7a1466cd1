import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type PlaceField } from './meanings/list-meaning.entity.ts';
import { type ReadingPlan } from './reading/read-row.ts';
import { type ListMode, listModes } from '@campus/people';
import { ImportStatus } from './people-import-vocabulary.ts';
import { type TableFormat } from '@campus/tabular';

/** What was found of the file itself. */
export interface FileFacts {
  format: TableFormat;
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
  otherSheets: string[];
  hasMacros: boolean;
  rows: number;
  formulas: number;
}

/** The place that a text of the list means, for all its rows. */
export interface PlaceValue {
  field: PlaceField;
  country: string;
  text: string;
  /** Null: nothing, the rows are imported without. */
  placeId: string | null;
  /** The rows are left out. */
  isLeftOut?: boolean;
}

/** The country that a text of the list means. */
export interface CountryValue {
  field: 'country';
  country: string;
  text: string;
  placeId: null;
}

/** The meaning given to a text of the list, for all its rows. */
export type MappedValue = PlaceValue | CountryValue;

export const isOfPlace = (value: MappedValue): value is PlaceValue => value.field !== 'country';

export interface ImportPlan extends ReadingPlan {
  sendWelcome: boolean;
  /** Rows that find no seat go on the waiting list. Absent: they are left out. */
  isWaiting?: boolean;
  values?: MappedValue[];
}

/** A list of people on its way in: from the file to people and enrolments, and back when it is undone. */
@Entity('people_import')
export class PeopleImportEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('int', { name: 'file_bytes' })
  fileBytes: number;

  /** The file itself; null once it was read. */
  @Column('bytea', { nullable: true })
  content: Buffer | null;

  @Column({ type: 'text', enum: ImportStatus })
  status: ImportStatus;

  /** The step that failed, to be tried again. */
  @Column('text', { name: 'failed_step', nullable: true })
  failedStep: ImportStatus | null;

  /** Per cent of the step under way. */
  @Column('int')
  progress: number;

  /** Why the file was refused: a code of libs/tabular and its parameters. */
  @Column('jsonb', { nullable: true })
  fault: { code: string; params: Record<string, unknown> } | null;

  @Column('jsonb', { nullable: true })
  facts: FileFacts | null;

  /** Names of the columns. */
  @Column('jsonb', { nullable: true })
  headers: string[] | null;

  @Column('jsonb', { nullable: true })
  plan: ImportPlan | null;

  @Column('uuid', { name: 'edition_id', nullable: true })
  editionId: string | null;

  /** All rows or none, or the good ones. */
  @Column({ type: 'text', enum: listModes, nullable: true })
  mode: ListMode | null;

  /** Who asked for the step under way or the last one: in this person's name it is done. */
  @Column('uuid', { name: 'acting_id', nullable: true })
  actingId: string | null;

  /** The run of the job that is working on it; another takes over when the heartbeat stops. */
  @Column('uuid', { name: 'worker_id', nullable: true })
  workerId: string | null;

  @Column('timestamptz', { name: 'heartbeat_at', nullable: true })
  heartbeatAt: Date | null;

  /** Runs of the step so far. */
  @Column('int')
  tries: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'applied_at', nullable: true })
  appliedAt: Date | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: Date | null;

  /** File, headings and rows were deleted: the time to keep them is over. */
  @Column('timestamptz', { name: 'expired_at', nullable: true })
  expiredAt: Date | null;
}
