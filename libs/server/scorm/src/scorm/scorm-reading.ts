import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { ActivityState, OutlineCache, type Outline, type ScormActivity as Activity } from '@campus/course';
import { standingIn, isActivityOpen, linksAround, WorkPlaces } from '@campus/study';
import { Packages, type KnownPackage } from './packages.ts';
import { situationOfScorm, type AttemptRow, type ScormSituationRow } from './launching/launch.statements.ts';
import { ScormOffers, type ScormOffer } from './launching/scorm-offers.ts';
import { openItems, outlookOf, stateOf } from './launching/launch.rules.ts';
import { ScormAttemptStatus, type ScormActivity, type ScormAttemptSummary } from './scorm.type.ts';

/** What a learner sees of a package before it plays: its table of contents and how far they are. */
@Injectable()
export class ScormReading {
  constructor(
    private readonly database: Database,
    private readonly places: WorkPlaces,
    private readonly outlines: OutlineCache,
    private readonly packages: Packages,
    private readonly offers: ScormOffers,
  ) {}

  async activity(
    actor: Actor,
    enrolmentId: string,
    activityId: string,
    asked: Locale,
  ): Promise<ScormActivity | null> {
    const at = { enrolmentId, activityId: activityId.toLowerCase() };
    const place = isId(activityId) ? await this.places.find(actor.personId, at, 'scorm') : null;
    if (!place) return null;
    const situation = await this.database.row(situationOfScorm, [
      place.pin.id,
      actor.personId,
      place.activity.id,
    ]);
    if (!situation) return null;
    const outline = await this.outlines.get(place.pin.versionId);
    const locale = outline.localeFor(asked);
    const offer = await this.offers.of(place.activity, locale);
    const [last] = situation.attempts;
    const packageId = last ? offer.packageOf(last) : offer.packageId;
    const known = packageId === null ? null : await this.packages.get(packageId);
    return {
      ...texts(outline, place.activity, locale),
      standard: known?.standard ?? '',
      items: known ? itemsOf(known, situation) : [],
      ...standing(situation, offer),
      mayPlay:
        known !== null &&
        !situation.refusal &&
        isActivityOpen(outline, place.activity.id, standingIn(situation.standing)),
      next: linksAround(outline, place.activity.id, standingIn(situation.standing), locale).next,
    };
  }
}

const texts = (outline: Outline, activity: Activity, locale: Locale) => ({
  activityId: activity.id,
  title: activity.titles[locale] ?? activity.key,
  moduleTitle: outline.find(activity.id)?.module.titles[locale] ?? '',
  minutes: activity.minutes,
});

function itemsOf(known: KnownPackage, situation: ScormSituationRow): ScormActivity['items'] {
  const states = new Map(situation.items.map((item) => [item.itemId, item]));
  const activities = new Map(situation.activities.map((activity) => [activity.id, activity]));
  const open = openItems(known, situation.items);
  return known.listed.map(({ item, depth }) => {
    const [state, activity] = [states.get(item.identifier), activities.get(item.identifier)];
    return {
      id: item.identifier,
      title: item.title,
      depth,
      isLaunchable: item.launch !== null,
      isOpen: item.launch === null || open.has(item.identifier),
      state: stateOf(state, activity),
      isPassed: state?.isPassed ?? activity?.isSatisfied ?? null,
    };
  });
}

/** The learner's standing, and what may be done about it. */
function standing(situation: ScormSituationRow, offer: ScormOffer) {
  const outlook = outlookOf(situation, offer.policy, offer.packageId !== null);
  const state = situation.is_completed
    ? ActivityState.COMPLETED
    : outlook.last
      ? ActivityState.STARTED
      : ActivityState.NOT_STARTED;
  return {
    state,
    score: situation.score,
    attemptId: outlook.last?.id ?? null,
    attempts: situation.attempts.map((attempt) => summaryOf(attempt, offer)),
    attemptsLeft: outlook.left,
    maxAttempts: outlook.maxAttempts,
    grading: offer.policy.grading,
    opensAs: outlook.opensAs,
    mayStartNew: outlook.mayStartNew,
    mayReview: outlook.toReview !== null,
    requires: offer.needs,
  };
}

const summaryOf = (attempt: AttemptRow, offer: ScormOffer): ScormAttemptSummary => ({
  id: attempt.id,
  number: attempt.number,
  status: attempt.finishedAt ? ScormAttemptStatus.FINISHED : ScormAttemptStatus.OPEN,
  startedAt: new Date(attempt.startedAt),
  finishedAt: attempt.finishedAt ? new Date(attempt.finishedAt) : null,
  score: attempt.score,
  isPassed: attempt.isPassed,
  versionLabel: offer.labelOf(attempt.packageId),
});
