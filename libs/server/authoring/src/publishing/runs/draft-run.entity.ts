import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Problem } from '@campus/content-format';

/** What is done with a draft in the background. */
export const draftRunKinds = ['check', 'publish'] as const;
export type DraftRunKind = (typeof draftRunKinds)[number];

/** In the order in which a run goes through them; the last two are ends. */
export const draftRunStates = ['waiting', 'reading', 'publishing', 'done', 'refused'] as const;
export type DraftRunState = (typeof draftRunStates)[number];

/** Why a run was refused. */
export const draftRunFaults = [
  'FAULTS',
  'NO_CORRECTION',
  'NOTE_MISSING',
  'BASE_NOT_OFFERED',
  'COURSE_OF_OTHER',
  'SAYS_NOTHING_NEW',
  'FILES_CHANGED',
  'DRAFT_CLOSED',
  'LANGUAGE_INCOMPLETE',
] as const;
export type DraftRunFault = (typeof draftRunFaults)[number];

/** What a module has in one language. */
export interface WrittenModule {
  folder: string;
  key: string;
  locale: string;
  /** Lessons, cards, simulations and country units. */
  texts: number;
  /** Translations to read against their source. */
  stale: number;
  missing: number;
}

/** A check or a publication of a draft: asked for, done by a job, and what came of it. */
@Entity('draft_run')
export class DraftRunEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'draft_id' })
  draftId: string;

  @Column({ type: 'text', enum: draftRunKinds })
  kind: DraftRunKind;

  @Column({ type: 'text', enum: draftRunStates })
  state: DraftRunState;

  /** How many changes the draft had when it was asked for: no other state of it is published. */
  @Column('integer')
  changes: number;

  /** The version on offer that was seen, if it is not the base. */
  @Column('integer', { nullable: true })
  over: number | null;

  /** Of a correction: what learners read, by language. */
  @Column('jsonb', { nullable: true })
  notes: Record<string, string> | null;

  @Column('uuid', { name: 'asked_by' })
  askedBy: string;

  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column({ type: 'text', enum: draftRunFaults, nullable: true })
  fault: DraftRunFault | null;

  /** What was found; at most 500. */
  @Column('jsonb')
  problems: Problem[];

  /** What was found to be written, if the course could be read. */
  @Column('jsonb')
  modules: WrittenModule[];

  /** Of a check without faults: whether it would be a correction of the version on offer. */
  @Column('boolean', { name: 'is_correction', nullable: true })
  isCorrection: boolean | null;

  /** What it was published as. */
  @Column('uuid', { name: 'version_id', nullable: true })
  versionId: string | null;
}
