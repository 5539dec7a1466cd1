import { Injectable } from '@nestjs/common';
import { defaultAttemptPolicy, type Item } from '@campus/scorm-format';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { OutlineCache, type Outline, type ScormActivity } from '@campus/course';
import { lockEnrolments } from '@campus/delivery';
import { standingIn, isActivityOpen, Results, WorkPlaces, type WorkPlace } from '@campus/study';
import { settleAttempt } from '../commits/commit.statements.ts';
import { standingValues } from '../commits/standing.sql.ts';
import { DescribeLaunch, type Launcher } from './describe-launch.ts';
import { situationOfScorm, type ScormSituationRow } from './launch.statements.ts';
import { OpenedItems } from './opened-items.ts';
import { Packages, type KnownPackage } from '../packages.ts';
import { ScormAttemptEntity } from '../scorm-attempt.entity.ts';
import { ScormOffers, type ScormOffer } from './scorm-offers.ts';
import { ScormSessionEntity } from '../scorm-session.entity.ts';
import { itemToPlay, launchPlan, outlookOf, type LaunchPlan } from './launch.rules.ts';
import { type LaunchScormInput, type ScormLaunch } from '../scorm.type.ts';

/** Where a launch happens. */
interface Ground {
  actor: Actor;
  place: WorkPlace<ScormActivity>;
  outline: Outline;
  offer: ScormOffer;
}

/** Opens an item for a learner: a session, the state to go on from, and where the content is. */
@Injectable()
export class LaunchScorm {
  constructor(
    private readonly database: Database,
    private readonly places: WorkPlaces,
    private readonly outlines: OutlineCache,
    private readonly packages: Packages,
    private readonly offers: ScormOffers,
    private readonly results: Results,
    private readonly opened: OpenedItems,
    private readonly describing: DescribeLaunch,
  ) {}

  async launch(launcher: Launcher, input: LaunchScormInput): Promise<ScormLaunch> {
    const { actor } = launcher;
    const place = await this.places.find(actor.personId, input, 'scorm');
    if (!place) throw new Refused('NOT_FOUND');
    const outline = await this.outlines.get(place.pin.versionId);
    const offer = await this.offers.of(place.activity, outline.localeFor(input.locale));
    const sessionId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'launchScorm', () =>
        this.begin(tx, { actor, place, outline, offer }, input),
      ),
    );
    return this.describing.describe(launcher, sessionId, input.itemId ?? null);
  }

  private async begin(tx: EntityManager, ground: Ground, input: LaunchScormInput): Promise<string> {
    const { place, outline, offer } = ground;
    // Two launches at the same time share one attempt.
    await lockEnrolments(this.database, tx, [place.pin.id]);
    const situation = await this.situation(tx, ground);
    if (situation.refusal) throw new Refused(situation.refusal);
    if (!isActivityOpen(outline, place.activity.id, standingIn(situation.standing)))
      throw new Refused('MODULE_CLOSED');
    const isOffered = offer.packageId !== null;
    const plan = launchPlan(outlookOf(situation, offer.policy, isOffered), input, isOffered);
    if (plan.kind === 'refused') throw new Refused(plan.code);
    const known = await this.packages.getIn(
      tx,
      plan.kind === 'new' ? (offer.packageId ?? '') : offer.packageOf(plan.attempt),
    );
    const found = itemToPlay(known, plan.kind === 'new' ? [] : situation.items, input.itemId);
    if (!found) throw new Refused('ITEM_NOT_LAUNCHABLE');
    if (!found.isOpen && plan.kind !== 'review') throw new Refused('ITEM_CLOSED');
    return this.open(tx, ground, situation, plan, known, found.item);
  }

  /** The learner's standing, the last attempt settled: two commits that came at once may have ended it unseen. */
  private async situation(tx: EntityManager, ground: Ground): Promise<ScormSituationRow> {
    const read = async () => {
      const { place, actor } = ground;
      const row = await this.database.rowIn(tx, situationOfScorm, [
        place.pin.id,
        actor.personId,
        place.activity.id,
      ]);
      if (!row) throw new Refused('NOT_FOUND');
      return row;
    };
    const situation = await read();
    const [last] = situation.attempts;
    if (!last || last.finishedAt || !last.isCompleted) return situation;
    const known = await this.packages.getIn(tx, last.packageId);
    const settled = await this.database.rowIn(tx, settleAttempt, {
      attemptId: last.id,
      at: new Date(),
      launchable: known.launchable.length,
      ...standingValues(ground.offer.policy, known),
    });
    return settled?.is_finished ? read() : situation;
  }

  private async open(
    tx: EntityManager,
    { place, offer }: Ground,
    situation: ScormSituationRow,
    plan: Exclude<LaunchPlan, { kind: 'refused' }>,
    known: KnownPackage,
    item: Item,
  ): Promise<string> {
    const at = new Date();
    const attemptId =
      plan.kind === 'new' ? await this.newAttempt(tx, place, offer, situation, at) : plan.attempt.id;
    const id = newId();
    const isReview = plan.kind === 'review';
    await tx.insert(ScormSessionEntity, {
      id,
      attemptId,
      itemId: item.identifier,
      packageId: known.id,
      isReview,
    });
    if (isReview) return id;
    await this.results.record(tx, {
      enrolmentId: place.pin.id,
      versionId: place.pin.versionId,
      activityId: place.activity.id,
      at,
      isCompleted: false,
      score: null,
      isPassed: null,
    });
    await this.opened.complete(tx, id, known, item, offer.policy);
    return id;
  }

  /** One attempt is open at a time: the one before ends where it is. */
  private async newAttempt(
    tx: EntityManager,
    place: WorkPlace<ScormActivity>,
    offer: ScormOffer,
    situation: ScormSituationRow,
    at: Date,
  ): Promise<string> {
    await tx.query(
      'update scorm_attempt set finished_at = $3 where enrolment_id = $1 and activity_id = $2 and finished_at is null',
      [place.pin.id, place.activity.id, at],
    );
    const id = newId();
    await tx.insert(ScormAttemptEntity, {
      id,
      enrolmentId: place.pin.id,
      versionId: place.pin.versionId,
      activityId: place.activity.id,
      packageId: offer.packageId ?? '',
      number: situation.attempt_count + 1,
      policy: offer.policy === defaultAttemptPolicy ? null : offer.policy,
    });
    return id;
  }
}
