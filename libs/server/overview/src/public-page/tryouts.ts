import { Injectable } from '@nestjs/common';
import { LessonCache, type OutlineActivity, ScenarioCache } from '@campus/course';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type CoursePage } from './page/course-address.ts';
import { lessonPage } from './tryout/lesson-page.ts';
import { simulationPage } from './tryout/simulation-page.ts';
import { placeOf } from './tryout/simulation-place.ts';

/** The lesson and the simulation that a course names to be tried. Nothing of who tries them is kept, here or there. */
@Injectable()
export class Tryouts {
  constructor(
    private readonly lessons: LessonCache,
    private readonly scenarios: ScenarioCache,
  ) {}

  /** Null: the course names none. */
  async lesson(page: CoursePage, asked: Locale): Promise<string | null> {
    const { outline } = page.course;
    const activity = this.activityOf(page, 'lesson');
    if (!activity) return null;
    const locale = outline.localeFor(asked);
    const text = await this.lessons.of(outline.versionId, activity.id, locale);
    return lessonPage(page, { activity, text, locale }, asked);
  }

  /** `steps`: the choices made so far; null: before the story. Null: no simulation, or no such way through it. */
  async simulation(page: CoursePage, steps: string | null, asked: Locale): Promise<string | null> {
    const { outline } = page.course;
    const activity = this.activityOf(page, 'scenario');
    if (activity?.kind !== 'scenario') return null;
    const locale = outline.localeFor(asked);
    const { rules } = activity.settings;
    const place = steps === null ? null : placeOf(rules, steps);
    if (steps !== null && !place) return null;
    const texts = await this.scenarios.of(outline.versionId, activity.id, locale);
    return simulationPage(page, { activity, script: { rules, texts }, locale, place }, asked);
  }

  private activityOf(
    { course: { outline } }: CoursePage,
    kind: 'lesson' | 'scenario',
  ): OutlineActivity | null {
    const id = outline.tryout?.[kind];
    return id ? (outline.find(id)?.activity ?? null) : null;
  }
}
