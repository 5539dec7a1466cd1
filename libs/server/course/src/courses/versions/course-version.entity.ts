import { type BundleKitPaper } from '@campus/content-format';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type OutcomeRule, type RuledOutcome, outcomes } from '@campus/course-rules';
import {
  type CompletionRule,
  type Localised,
  type OutlinePlan,
  type OutlineSeason,
  type OutlineTerm,
  type OutlineTryout,
} from '../outline.ts';

const versionStatuses = ['draft', 'published', 'retired'] as const;

/**
 * One edition of the text. A draft is written by the importer; once published, the database refuses any change,
 * so that learners stay with what they began and results stay comparable.
 */
@Entity('course_version')
export class CourseVersionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'course_id' })
  courseId: string;

  /** 1, 2, 3 … within the course. */
  @Column('int')
  number: number;

  @Column({ type: 'text', enum: versionStatuses })
  status: (typeof versionStatuses)[number];

  /** sha256 over the whole bundle: the same folder is never imported twice. */
  @Column('text', { name: 'content_hash' })
  contentHash: string;

  /** The language the others are translated from. */
  @Column('text', { name: 'source_locale' })
  sourceLocale: string;

  @Column('text', { array: true })
  locales: string[];

  @Column('jsonb')
  titles: Localised;

  @Column('jsonb')
  summaries: Localised;

  @Column('int', { name: 'effort_core_minutes' })
  effortCoreMinutes: number;

  @Column('int', { name: 'effort_extended_minutes' })
  effortExtendedMinutes: number;

  /** What the completion rule earns. */
  @Column({ type: 'text', enum: outcomes })
  outcome: RuledOutcome;

  @Column('jsonb', { name: 'completion_rule' })
  completionRule: CompletionRule;

  /** What else can be reached, in editions of which routes. */
  @Column('jsonb', { name: 'further_outcomes' })
  furtherOutcomes: OutcomeRule[];

  @Column('jsonb')
  glossary: OutlineTerm[];

  /** What the worksheets add up to; null: the course has no plan. */
  @Column('jsonb', { nullable: true })
  plan: OutlinePlan | null;

  /** For whom it is, in a sentence; null: it does not say. */
  @Column('jsonb', { nullable: true })
  audience: Localised | null;

  /** What may be tried without an account; null: nothing. */
  @Column('jsonb', { nullable: true })
  tryout: OutlineTryout | null;

  /** Before which a drill is due where people serve. */
  @Column('jsonb')
  seasons: OutlineSeason[];

  /** What those who teach the course read; the learners' outline leaves it where it is. */
  @Column('jsonb', { select: false })
  kit: BundleKitPaper[];

  /** Versions of one course with the same one are corrections of each other; null: not counted yet. */
  @Column('text', { name: 'structure_hash', nullable: true })
  structureHash: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt: Date | null;
}
