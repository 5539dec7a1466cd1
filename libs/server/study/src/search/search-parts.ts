import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import {
  CountryUnitCache,
  FieldCardCache,
  LessonCache,
  OutlineCache,
  type LessonActivity,
  type Outline,
  type OutlineActivity,
  type OutlineModule,
} from '@campus/course';
import { EnrolmentPins } from '@campus/delivery';
import { isActivityOpen, standingIn, standingText } from '../progress/lessons/activity-links.ts';
import { textsOfCourse, textsOfLesson, textsOfUnit } from './findable-texts.ts';
import { type FindableText, type SearchPart, type SearchParts } from './search.type.ts';

/** Bytes of texts kept in memory: a course in three languages is about 3 MB. */
const BYTES = 16 * 1024 * 1024;

interface BuiltPart {
  texts: FindableText[];
  /** As they come over the line. */
  bytes: number;
}

/** What a part is of: the course as a whole, or a module with the units of one country. */
interface PartOf {
  module: OutlineModule | null;
  country: string | null;
}

interface ReaderRow {
  standing: string | null;
  country: string | null;
}

/** $1 enrolment, $2 person. */
const readerOf = statement<ReaderRow>(
  'search-reader',
  `select ${standingText} as standing,
          (select s.code from sending_country s where s.person_id = $2) as country
     from (values ($1::uuid)) as e (id)`,
);

const isLesson = (activity: OutlineActivity): activity is LessonActivity => activity.kind === 'lesson';

/** Includes the version, so that the content of an address never changes. */
const idOf = ({ versionId }: Outline, { module, country }: PartOf): string =>
  [versionId, module?.id ?? 'course', ...(country ? [country] : [])].join('.');

const weighed = (texts: FindableText[]): BuiltPart => ({
  texts,
  bytes: texts.length === 0 ? 0 : gzipSync(JSON.stringify(texts)).length,
});

/**
 * The parts of the index that a device fetches to search a course without a connection: by version, part and
 * language, made from the texts in memory on first use. Nobody gets a part of a module that is closed to
 * them.
 */
@Injectable()
export class SearchPartsReading {
  private readonly built = new BoundedCache<BuiltPart>(
    BYTES,
    ({ texts }) => 2 * JSON.stringify(texts).length,
  );

  constructor(
    private readonly database: Database,
    private readonly pins: EnrolmentPins,
    private readonly outlines: OutlineCache,
    private readonly lessons: LessonCache,
    private readonly cards: FieldCardCache,
    private readonly units: CountryUnitCache,
  ) {}

  /** Null when the enrolment is not the actor's. */
  async partsOf(actor: Actor, enrolmentId: string, asked: Locale): Promise<SearchParts | null> {
    const reader = await this.reader(actor, enrolmentId, asked);
    if (!reader) return null;
    const { outline, locale } = reader;
    const parts = [];
    for (const part of reader.parts) {
      const { bytes } = await this.part(outline, part, locale);
      if (bytes > 0) parts.push({ id: idOf(outline, part), bytes });
    }
    return { locale, askedLocale: locale === asked ? null : asked, locales: [...outline.locales], parts };
  }

  /** Null also for a part of another version, or one that is closed to the reader. */
  async partOf(actor: Actor, enrolmentId: string, id: string, asked: Locale): Promise<SearchPart | null> {
    const reader = await this.reader(actor, enrolmentId, asked);
    const part = reader?.parts.find((one) => idOf(reader.outline, one) === id);
    if (!reader || !part) return null;
    const { texts } = await this.part(reader.outline, part, reader.locale);
    return { id, texts };
  }

  /** The parts somebody may fetch today. */
  private async reader(
    actor: Actor,
    enrolmentId: string,
    asked: Locale,
  ): Promise<{ outline: Outline; locale: Locale; parts: PartOf[] } | null> {
    const pin = await this.pins.mine(actor, enrolmentId);
    if (!pin) return null;
    const [outline, row] = await Promise.all([
      this.outlines.get(pin.versionId),
      this.database.row(readerOf, [pin.id, pin.personId]),
    ]);
    const standing = standingIn(row?.standing ?? null);
    const parts: PartOf[] = [{ module: null, country: null }];
    for (const module of outline.modules) {
      const [first] = module.activities;
      if (!first || !isActivityOpen(outline, first.id, standing)) continue;
      const hasUnit = module.activities.some(({ unitCountries }) =>
        unitCountries.includes(row?.country ?? ''),
      );
      parts.push({ module, country: hasUnit ? (row?.country ?? null) : null });
    }
    return { outline, locale: outline.localeFor(asked), parts };
  }

  private async part(outline: Outline, part: PartOf, locale: Locale): Promise<BuiltPart> {
    const key = `${idOf(outline, part)}/${locale}`;
    const build = async () => weighed(await this.textsOf(outline, part, locale));
    return this.built.peek(key) ?? (await this.built.load(key, build)) ?? weighed([]);
  }

  private async textsOf(
    outline: Outline,
    { module, country }: PartOf,
    locale: Locale,
  ): Promise<FindableText[]> {
    const { versionId } = outline;
    if (!module) return textsOfCourse(outline, await this.cards.of(versionId, locale), locale);
    const texts: FindableText[] = [];
    for (const lesson of module.activities.filter(isLesson)) {
      texts.push(...textsOfLesson(lesson, await this.lessons.of(versionId, lesson.id, locale)));
      const isOwn = country !== null && lesson.unitCountries.includes(country);
      const unit = isOwn ? await this.units.of(versionId, lesson.id, country, locale) : null;
      if (unit) texts.push(...textsOfUnit(lesson, unit, locale));
    }
    return texts;
  }
}
