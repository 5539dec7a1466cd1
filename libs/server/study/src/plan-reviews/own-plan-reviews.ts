import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { EnrolmentPins } from '@campus/delivery';
import { ownTexts, readersOf, roundsOf, seeOutcome } from './hand-ins.statements.ts';
import { type HandedInPlan, type OwnPlanReviews, type PlanReviewed } from './plan-review.type.ts';
import { canReadOwnReviews } from './plan-reviews.access.ts';
import { MOST_ROUNDS } from './plan-reviews.rules.ts';
import { PlanTexts } from './plan-texts.ts';

/** What officers see of how their plan is reviewed. */
@Injectable()
export class OwnReviews {
  constructor(
    private readonly database: Database,
    private readonly pins: EnrolmentPins,
    private readonly texts: PlanTexts,
  ) {}

  /** Null when the enrolment is not the actor's, or plans of this course are not reviewed. */
  async of(actor: Actor, enrolmentId: string, locale: Locale): Promise<OwnPlanReviews | null> {
    const pin = await this.pins.mine(actor, enrolmentId);
    if (!pin || !canReadOwnReviews(actor)) return null;
    const [known, readers, rows] = await Promise.all([
      this.texts.rubricOf(pin.versionId, locale),
      this.database.rows(readersOf, [pin.id]),
      this.database.rows(roundsOf, [pin.id, MOST_ROUNDS + 1]),
    ]);
    if (!known) return null;
    return {
      isOffered: readers.length > 0 || rows.length > 0,
      readers: readers.map(({ name }) => name),
      most: known.most,
      approval: known.rubric.approval,
      rounds: await Promise.all(rows.map((row) => this.texts.roundOf(row, locale))),
    };
  }

  async textsOf(actor: Actor, handInId: string, locale: Locale): Promise<HandedInPlan | null> {
    if (!isId(handInId) || !canReadOwnReviews(actor)) return null;
    const row = await this.database.row(ownTexts, [handInId, actor.personId]);
    return row && this.texts.textsOf(row, locale);
  }

  /** The officer has opened the outcome. Refuses NOT_FOUND. */
  async see(actor: Actor, handInId: string): Promise<PlanReviewed> {
    const row = isId(handInId) ? await this.database.row(seeOutcome, [handInId, actor.personId]) : null;
    if (!row) throw new Refused('NOT_FOUND');
    return { handInId: row.id };
  }
}
