import { Injectable } from '@nestjs/common';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';

/** Bytes of unit text kept in memory: the units of a course in three languages are below 1 MB. */
const BYTES = 4 * 1024 * 1024;

/** What a country adds to a lesson, in one language. Shared by all requests: nobody changes it. */
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

const unitOfLesson = statement<CountryUnitInLocale>(
  'country-unit-of-lesson',
  `select country_code as country, texts -> $4 ->> 'html' as html, texts -> $4 ->> 'sources' as "sourcesHtml", owners ->> $4 as owner,
          reviewed_on::text as "reviewedOn", valid_until::text as "validUntil", missing, (texts -> $4 ->> 'stale')::boolean as "isStale"
     from country_unit where version_id = $1 and activity_id = $2 and country_code = $3 and texts ? $4`,
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
    const place = [versionId, activityId, country, locale];
    const key = place.join('/');
    return this.kept.peek(key) ?? this.kept.load(key, () => this.database.row(unitOfLesson, place));
  }
}
