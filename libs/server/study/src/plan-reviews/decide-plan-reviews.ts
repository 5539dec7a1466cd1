import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { linesOf, refuseInput } from '@campus/platform/graphql/written.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { EnrolmentChanges } from '@campus/delivery';
import { AuditService } from '@campus/people';
import {
  type DecidePlanReviewInput,
  type PlanReviewed,
  type TakePlanReviewInput,
} from './plan-review.type.ts';
import { mayReviewPlans, whosePlans } from './plan-reviews.access.ts';
import { planReviewedMail } from './plan-reviews.mails.ts';
import { commentsIn, LONGEST, marksIn, tallyOf, type Comments, type Marks } from './plan-reviews.rules.ts';
import {
  decideReview,
  keepDraft,
  lockedRound,
  lockHandIn,
  takeReview,
  type LockedRound,
} from './plan-reviews.statements.ts';
import { PlanTexts, type RubricIn } from './plan-texts.ts';

/** What somebody wrote about a plan, as it came. */
export interface Written {
  handInId: string;
  marks: unknown;
  comments: unknown;
  summary: unknown;
}

interface Review {
  marks: Marks;
  comments: Comments;
  summary: string;
}

/** What is written and decided about plans that were handed in. */
@Injectable()
export class DecidePlanReviews {
  constructor(
    private readonly database: Database,
    private readonly texts: PlanTexts,
    private readonly audit: AuditService,
    private readonly mailer: Mailer,
    private readonly changes: EnrolmentChanges,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Keeps a draft. What comes after the actor's own decision changes nothing. Refuses NOT_FOUND, INPUT_INVALID,
   * PLAN_READ_BY_ANOTHER.
   */
  async keep(tx: EntityManager, actor: Actor, written: Written): Promise<void> {
    const round = await this.lock(tx, actor, written.handInId);
    refuseOthers(round, actor);
    if (round.outcome !== null) return;
    const { review } = await this.read(round, written);
    await this.store(tx, round, actor, review);
  }

  /**
   * The review, its outcome, the event and the mail are written together; whoever keeps how its author stands looks
   * again. Refuses NOT_FOUND, INPUT_INVALID,
   * PLAN_DECIDED, PLAN_READ_BY_ANOTHER, PLAN_BELOW_APPROVAL.
   */
  async decide(actor: Actor, input: DecidePlanReviewInput): Promise<PlanReviewed> {
    const handInId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'decidePlanReview', async () => {
        const round = await this.lock(tx, actor, input.handInId);
        if (round.outcome !== null) throw new Refused('PLAN_DECIDED');
        refuseOthers(round, actor);
        const { review, known } = await this.read(round, input);
        const { total, mayApprove } = tallyOf(review.marks, known.rubric);
        if (input.outcome === 'approved' && !mayApprove) throw new Refused('PLAN_BELOW_APPROVAL');
        const hasWords = review.summary !== '' || Object.keys(review.comments).length > 0;
        if (input.outcome === 'returned' && !hasWords) return refuseInput('summary');
        await this.store(tx, round, actor, review);
        await this.database.rowsIn(tx, decideReview, [round.id, input.outcome, total]);
        await this.record(tx, actor, round, input.outcome === 'approved' ? 'plan.approved' : 'plan.returned');
        await this.tell(tx, round, input.outcome === 'approved');
        await this.changes.tell(tx, round.enrolment_id);
        return round.id;
      }),
    );
    return { handInId };
  }

  /** Goes on with what somebody else has begun. Refuses NOT_FOUND, PLAN_DECIDED. */
  async take(actor: Actor, input: TakePlanReviewInput): Promise<PlanReviewed> {
    const handInId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'takePlanReview', async () => {
        const round = await this.lock(tx, actor, input.handInId);
        if (round.outcome !== null) throw new Refused('PLAN_DECIDED');
        if (round.written_by === actor.personId) return round.id;
        await this.database.rowsIn(tx, takeReview, [round.id, actor.personId]);
        await this.record(tx, actor, round, 'plan.taken-over');
        return round.id;
      }),
    );
    return { handInId };
  }

  private async lock(tx: EntityManager, actor: Actor, handInId: string): Promise<LockedRound> {
    if (!mayReviewPlans(actor) || !isId(handInId)) throw new Refused('NOT_FOUND');
    await this.database.rowsIn(tx, lockHandIn, [handInId]);
    const round = await this.database.rowIn(tx, lockedRound, { ...whosePlans(actor), handInId });
    if (!round) throw new Refused('NOT_FOUND');
    return round;
  }

  private async read(
    { version_id: versionId, locale }: LockedRound,
    written: Written,
  ): Promise<{ review: Review; known: RubricIn }> {
    const known = await this.texts.rubricOf(versionId, locale);
    if (!known) throw new Refused('NOT_FOUND');
    const marks = marksIn(written.marks, known.rubric) ?? refuseInput('marks');
    const comments = commentsIn(written.comments, known.sections) ?? refuseInput('comments');
    const summary = linesOf(written.summary, LONGEST.summary) ?? refuseInput('summary');
    return { review: { marks, comments, summary }, known };
  }

  private async store(tx: EntityManager, round: LockedRound, actor: Actor, review: Review): Promise<void> {
    await this.database.rowsIn(tx, keepDraft, {
      handInId: round.id,
      writtenBy: actor.personId,
      marks: JSON.stringify(review.marks),
      comments: JSON.stringify(review.comments),
      summary: review.summary,
    });
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    { enrolment_id: subjectId, country, round }: LockedRound,
    action: 'plan.approved' | 'plan.returned' | 'plan.taken-over',
  ): Promise<void> {
    const subject = { subjectType: 'enrolment', subjectId, countryCode: country };
    return this.audit.record(tx, { actorId: actor.personId, action, ...subject, detail: { round } });
  }

  private async tell(tx: EntityManager, round: LockedRound, isApproved: boolean): Promise<void> {
    if (round.address === null) return;
    await this.mailer.queue(tx, {
      to: round.address,
      locale: round.locale,
      template: planReviewedMail,
      data: {
        name: round.given_names,
        isApproved,
        url: `${this.config.publicUrl}/course/${round.enrolment_id}/plan`,
      },
    });
  }
}

/** One person reviews a round; another takes it over first. */
function refuseOthers({ written_by: writtenBy, read_by: readBy }: LockedRound, { personId }: Actor): void {
  if (writtenBy !== null && writtenBy !== personId)
    throw new Refused('PLAN_READ_BY_ANOTHER', { name: readBy ?? '' });
}
