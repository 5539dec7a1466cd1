import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { OutlineCache, ScenarioCache } from '@campus/course';
import { EnrolmentPins } from '@campus/delivery';
import { standingIn, isActivityOpen, linksAround } from '../progress/lessons/activity-links.ts';
import { type Scenario } from './scenario.type.ts';
import { scenarioState, sharesOfChoices, type ChoiceShare } from './scenarios.statements.ts';

@Injectable()
export class ScenariosService {
  constructor(
    private readonly database: Database,
    private readonly pins: EnrolmentPins,
    private readonly outlines: OutlineCache,
    private readonly texts: ScenarioCache,
  ) {}

  /** Null when the scenario is not the actor's, or a gate is in the way. Rules and words come from memory. */
  async scenarioOf(
    actor: Actor,
    enrolmentId: string,
    activityId: string,
    asked: Locale,
  ): Promise<Scenario | null> {
    const pin = await this.pins.mine(actor, enrolmentId);
    if (!pin) return null;
    const outline = await this.outlines.get(pin.versionId);
    const place = outline.find(activityId);
    if (place?.activity.kind !== 'scenario') return null;
    const { activity, module } = place;
    const locale = outline.localeFor(asked);
    const [texts, row] = await Promise.all([
      this.texts.of(pin.versionId, activity.id, locale),
      this.database.row(scenarioState, [pin.id, activity.id]),
    ]);
    const standing = standingIn(row?.standing ?? null);
    if (!isActivityOpen(outline, activity.id, standing)) return null;
    return {
      activityId: activity.id,
      key: activity.key,
      title: activity.titles[locale] ?? activity.key,
      moduleTitle: module.titles[locale] ?? module.key,
      minutes: activity.minutes,
      locale,
      askedLocale: locale === asked ? null : asked,
      script: { rules: activity.settings.rules, texts },
      state: row?.status ?? 'not_started',
      attempts: (row?.attempts ?? []).map((attempt) => ({
        ...attempt,
        startedAt: new Date(attempt.startedAt),
        updatedAt: new Date(attempt.updatedAt),
      })),
      next: linksAround(outline, activity.id, standing, locale).next,
    };
  }

  /**
   * What a cohort decided, as sums only. Anyone who calls this has made sure that the actor may see the edition, and
   * that it is large enough for a sum to reveal nothing about one person.
   */
  shareOfChoices(versionId: string, activityId: string, editionId: string): Promise<ChoiceShare[]> {
    return this.database.rows(sharesOfChoices, [versionId, activityId, editionId]);
  }
}
