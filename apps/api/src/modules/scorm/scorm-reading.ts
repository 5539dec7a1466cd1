import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/auth/actor.ts';
import { Database } from '../../platform/database/database.ts';
import { isId } from '../../platform/database/uuid.ts';
import { type Locale } from '../../platform/graphql/locale.ts';
import { ActivityState, OutlineCache } from '../courses/index.ts';
import { completedIn, isActivityOpen, linksAround, WorkPlaces } from '../progress/index.ts';
import { Packages } from './packages.ts';
import { situationOfScorm, type ItemStateRow } from './scorm.statements.ts';
import { type ScormActivity } from './scorm.type.ts';

const stateOf = (item: ItemStateRow | undefined): ActivityState =>
  item === undefined
    ? ActivityState.NOT_STARTED
    : item.isCompleted
      ? ActivityState.COMPLETED
      : ActivityState.STARTED;

/** What a learner sees of a package before it plays: its table of contents and how far they are. */
@Injectable()
export class ScormReading {
  constructor(
    private readonly database: Database,
    private readonly places: WorkPlaces,
    private readonly outlines: OutlineCache,
    private readonly packages: Packages,
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
    const { activity } = place;
    const known = await this.packages.get(activity.settings.packages[locale] ?? '');
    const states = new Map(situation.items.map((item) => [item.itemId, item]));
    const completed = completedIn(situation.completed);
    return {
      activityId: activity.id,
      title: activity.titles[locale] ?? activity.key,
      moduleTitle: outline.find(activity.id)?.module.titles[locale] ?? '',
      minutes: activity.minutes,
      standard: known.standard,
      items: known.items.map(({ item, depth }) => ({
        id: item.identifier,
        title: item.title,
        depth,
        isLaunchable: item.launch !== null,
        state: stateOf(states.get(item.identifier)),
        isPassed: states.get(item.identifier)?.isPassed ?? null,
      })),
      state: situation.is_completed
        ? ActivityState.COMPLETED
        : situation.attempt_id
          ? ActivityState.STARTED
          : ActivityState.NOT_STARTED,
      score: situation.score,
      attemptId: situation.attempt_id,
      mayPlay: !situation.refusal && isActivityOpen(outline, activity.id, completed),
      next: linksAround(outline, activity.id, completed, locale).next,
    };
  }
}
