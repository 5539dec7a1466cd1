import { Injectable } from '@nestjs/common';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { OutlineCache } from '@campus/course';
import { type BundleRubric, mostPoints } from '@campus/content-format';
import { fillIn, onlyFilled } from '../plans/plan-assembly.ts';
import { PlanLayouts } from '../plans/plan-layouts.ts';
import { type RoundRow, type TextsRow } from './hand-ins.statements.ts';
import {
  type HandedInPlan,
  type PlanComment,
  type PlanRound,
  type RubricCriterion,
} from './plan-review.type.ts';
import { type Comments, type Marks } from './plan-reviews.rules.ts';

/** A rubric in one language. */
export interface RubricIn {
  rubric: BundleRubric;
  locale: Locale;
  most: number;
  /** Every part and annex. */
  sections: string[];
}

/** What was handed in, and what was said of it, in words of the version it was written in. */
@Injectable()
export class PlanTexts {
  constructor(
    private readonly outlines: OutlineCache,
    private readonly layouts: PlanLayouts,
  ) {}

  /** Null when the version has no plan or no rubric. */
  async rubricOf(versionId: string, asked: Locale): Promise<RubricIn | null> {
    const outline = await this.outlines.get(versionId);
    // Versions of before rubrics do not have the key.
    const rubric = outline.plan?.rubric ?? null;
    if (!outline.plan || !rubric) return null;
    const { parts, annexes } = outline.plan;
    return {
      rubric,
      locale: outline.localeFor(asked),
      most: mostPoints(rubric),
      sections: [...parts.map(({ part }) => part), ...annexes.map(({ annex }) => annex)],
    };
  }

  async textsOf(row: TextsRow, asked: Locale): Promise<HandedInPlan | null> {
    const outline = await this.outlines.get(row.version_id);
    if (!outline.plan) return null;
    const locale = outline.localeFor(asked);
    const layout = await this.layouts.of(outline, outline.plan, locale);
    const { title, parts, annexes } = onlyFilled(fillIn(layout, row.fields, () => true));
    return {
      id: row.id,
      number: row.round,
      handedInAt: row.handed_in_at,
      enrolmentId: row.enrolment_id,
      title,
      locale,
      parts,
      annexes,
    };
  }

  /** A round for its author, or for whoever reviews a later one: nothing of a review that is not decided. */
  async roundOf(row: RoundRow, asked: Locale): Promise<PlanRound> {
    const isDecided = row.decided_at !== null;
    const known = isDecided ? await this.rubricOf(row.version_id, asked) : null;
    return {
      id: row.id,
      number: row.round,
      state: row.state,
      handedInAt: row.handed_in_at,
      readBy: row.read_by,
      decidedAt: row.decided_at,
      total: isDecided ? row.total : null,
      criteria: known ? criteriaOf(known, row.marks) : [],
      comments: isDecided ? commentsOf(row.comments) : [],
      summary: isDecided ? (row.summary ?? '') : '',
      isUnread: row.is_unread,
    };
  }
}

export const criteriaOf = ({ rubric, locale }: RubricIn, marks: Marks | null): RubricCriterion[] =>
  rubric.criteria.map(({ key, title, parts, levels }) => ({
    key,
    title: title[locale] ?? '',
    sections: parts,
    levels: levels.map(({ points, text }) => ({ points, text: text[locale] ?? '' })),
    points: marks?.[key] ?? null,
  }));

export const commentsOf = (comments: Comments | null): PlanComment[] =>
  Object.entries(comments ?? {}).map(([section, text]) => ({ section, text }));
