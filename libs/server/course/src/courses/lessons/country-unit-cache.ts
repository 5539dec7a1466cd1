import { Injectable } from '@nestjs/common';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';

/** Bytes of unit text kept in memory: the units of a course in three languages are below 1 MB. */
const BYTES = 4 * 1024 * 1024;

/** What a country adds to a lesson, in one language. Shared by all requests, so it must not be changed. */
export interface CountryUnitInLocale {
  country: string;
  html: string;
  sourcesHtml: string;
  owner: string;
  /** `2026-11-24`. */
  reviewedOn: string;
  validUntil: string;
  missing: number;
  isStale: boolean;
}

const unitOfLesson = statement<
  CountryUnitInLocale,
  { versionId: string; activityId: string; country: string; locale: string }
>(
  'country-unit-of-lesson',
  `select country_code as country, texts -> :locale ->> 'html' as html,
          texts -> :locale ->> 'sources' as "sourcesHtml", owners ->> :locale as owner,
          reviewed_on::text as "reviewedOn", valid_until::text as "validUntil", missing,
          (texts -> :locale ->> 'stale')::boolean as "isStale"
     from country_unit
    where version_id = :versionId
      and activity_id = :activityId
      and country_code = :country
      and texts ? :locale`,
);

/** Country units of published versions, by lesson, country and language. */
@Injectable()
export class CountryUnitCache {
  private readonly kept = new BoundedCache<CountryUnitInLocale>(
    BYTES,
    (unit) => 2 * JSON.stringify(unit).length,
  );

  constructor(private readonly database: Database) {}

  of(
    versionId: string,
    activityId: string,
    country: string,
    locale: Locale,
  ): CountryUnitInLocale | Promise<CountryUnitInLocale | null> {
    const place = { versionId, activityId, country, locale };
    const key = Object.values(place).join('/');
    return this.kept.peek(key) ?? this.kept.load(key, () => this.database.row(unitOfLesson, place));
  }
}
