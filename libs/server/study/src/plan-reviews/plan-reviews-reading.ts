import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { titleIn } from '@campus/delivery';
import { roundsOf } from './hand-ins.statements.ts';
import {
  type PlanReview,
  type PlansToReviewArgs,
  type PlanToReview,
  type PlanToReviewPage,
} from './plan-review.type.ts';
import { whosePlans } from './plan-reviews.access.ts';
import { planReview, plansToReview, type PlanRow } from './plan-reviews.statements.ts';
import { commentsOf, criteriaOf, PlanTexts } from './plan-texts.ts';

/** Plans that were handed in, for those who review them. */
@Injectable()
export class PlanReviewsReading {
  constructor(
    private readonly database: Database,
    private readonly texts: PlanTexts,
  ) {}

  async page(actor: Actor, args: PlansToReviewArgs): Promise<PlanToReviewPage> {
    const { editionId = null, isOnlyWaiting, locale } = args;
    if (editionId !== null && !isId(editionId)) return { items: [], totalCount: 0 };
    const rows = await this.database.rows(plansToReview, {
      ...whosePlans(actor),
      editionId,
      isOnlyWaiting,
      ...pageOf(args),
    });
    return { items: rows.map((row) => planOf(row, locale)), totalCount: rows[0]?.row_total ?? 0 };
  }

  async one(actor: Actor, handInId: string, locale: Locale): Promise<PlanReview | null> {
    if (!isId(handInId)) return null;
    const row = await this.database.row(planReview, { ...whosePlans(actor), handInId });
    if (!row) return null;
    const [known, plan, earlier] = await Promise.all([
      this.texts.rubricOf(row.version_id, locale),
      this.texts.textsOf(row, locale),
      this.database.rows(roundsOf, [row.enrolment_id, row.round]),
    ]);
    if (!known || !plan) return null;
    return {
      ...planOf(row, locale),
      plan,
      most: known.most,
      approval: known.rubric.approval,
      criteria: criteriaOf(known, row.marks),
      comments: commentsOf(row.comments),
      summary: row.summary ?? '',
      isMine: row.is_mine,
      writtenAt: row.written_at,
      earlier: await Promise.all(earlier.map((each) => this.texts.roundOf(each, locale))),
      nextId: row.next_id,
      previousId: row.previous_id,
    };
  }
}

const planOf = (row: PlanRow, locale: Locale): PlanToReview => ({
  id: row.id,
  enrolmentId: row.enrolment_id,
  personId: row.person_id,
  fullName: row.full_name,
  editionId: row.edition_id,
  editionTitle: titleIn(row.edition_titles, locale),
  groupName: row.group_name,
  number: row.round,
  state: row.state,
  handedInAt: row.handed_in_at,
  readBy: row.read_by,
  decidedAt: row.decided_at,
  total: row.decided_at === null ? null : row.total,
});
