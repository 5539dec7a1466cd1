import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import {
  CountryUnitCache,
  LessonCache,
  MediaSizes,
  OutlineCache,
  ScenarioCache,
  type Outline,
  type OutlineActivity,
  type ShownFile,
} from '@campus/course';
import { EnrolmentPins } from '@campus/delivery';
import { isActivityOpen, standingIn, standingText } from '../progress/lessons/activity-links.ts';
import { type ModulePack } from './packs.type.ts';

/** Sizes of some thousand activities, versions and languages. */
const BYTES = 2 * 1024 * 1024;

/** What is only an overview: rules, own attempts, the questions of a survey. */
const OVERVIEW = 2_000;

interface Weight {
  bytes: number;
  files: ShownFile[];
}

interface ReaderRow {
  standing: string | null;
  country: string | null;
}

/** $1 enrolment, $2 person. */
const readerOf = statement<ReaderRow>(
  'pack-reader',
  `select ${standingText} as standing,
          (select s.code from sending_country s where s.person_id = $2) as country
     from (values ($1::uuid)) as e (id)`,
);

/** Weighs the modules of a course for a device, by the texts in memory. */
@Injectable()
export class PacksReading {
  private readonly weighed = new BoundedCache<Weight>(BYTES, (weight) => JSON.stringify(weight).length);

  constructor(
    private readonly database: Database,
    private readonly pins: EnrolmentPins,
    private readonly outlines: OutlineCache,
    private readonly lessons: LessonCache,
    private readonly units: CountryUnitCache,
    private readonly scenarios: ScenarioCache,
    private readonly media: MediaSizes,
  ) {}

  /** Null when the enrolment is not the actor's. */
  async packsOf(actor: Actor, enrolmentId: string, asked: Locale): Promise<ModulePack[]> {
    const pin = await this.pins.mine(actor, enrolmentId);
    if (!pin) return [];
    const [outline, row] = await Promise.all([
      this.outlines.get(pin.versionId),
      this.database.row(readerOf, [pin.id, pin.personId]),
    ]);
    const standing = standingIn(row?.standing ?? null);
    const locale = outline.localeFor(asked);
    const packs: ModulePack[] = [];
    for (const { id: moduleId, activities } of outline.modules) {
      const open = activities.filter(
        ({ id, kind }) => kind !== 'scorm' && isActivityOpen(outline, id, standing),
      );
      const weights: Weight[] = [];
      for (const activity of open)
        weights.push(await this.weightOf(outline, activity, locale, row?.country ?? null));
      const files = new Map(weights.flatMap((weight) => weight.files.map((file) => [file.path, file])));
      const pieces = open.map(({ id, kind }, at) => ({
        activityId: id,
        kind,
        bytes: weights[at]?.bytes ?? OVERVIEW,
      }));
      if (pieces.length > 0) packs.push({ moduleId, pieces, files: [...files.values()] });
    }
    return packs;
  }

  private async weightOf(
    outline: Outline,
    activity: OutlineActivity,
    locale: Locale,
    country: string | null,
  ): Promise<Weight> {
    const unitOf =
      activity.kind === 'lesson' && country && activity.unitCountries.includes(country) ? country : '';
    const key = [outline.versionId, activity.id, locale, unitOf].join('/');
    const weigh = async () => {
      const text = await this.textOf(outline, activity, locale, unitOf);
      if (text === null) return { bytes: OVERVIEW, files: [] };
      const json = JSON.stringify(text);
      return { bytes: gzipSync(json).length, files: await this.media.shownIn(json) };
    };
    const known = this.weighed.peek(key) ?? (await this.weighed.load(key, weigh));
    return known ?? { bytes: OVERVIEW, files: [] };
  }

  /** What a device fetches of an activity, as far as it is a text of the course. */
  private async textOf(
    { versionId }: Outline,
    activity: OutlineActivity,
    locale: Locale,
    unitOf: string,
  ): Promise<unknown> {
    if (activity.kind === 'lesson') {
      const text = await this.lessons.of(versionId, activity.id, locale);
      return [text, unitOf && (await this.units.of(versionId, activity.id, unitOf, locale))];
    }
    if (activity.kind !== 'scenario') return null;
    return [activity.settings.rules, await this.scenarios.of(versionId, activity.id, locale)];
  }
}
