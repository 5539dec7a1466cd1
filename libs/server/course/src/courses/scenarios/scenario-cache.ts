import { Injectable } from '@nestjs/common';
import { type ScenarioTexts } from '@campus/scenario-engine';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';

/** Bytes of scenario text kept in memory: seven scenarios in three languages are below 2 MB. */
const BYTES = 8 * 1024 * 1024;

const scenarioText = statement<{ texts: ScenarioTexts }>(
  'scenario-text',
  `select texts from scenario_text where version_id = $1 and activity_id = $2 and locale = $3`,
);

/** The texts of scenarios in published versions, by language. Shared by all requests, so they must not be changed. */
@Injectable()
export class ScenarioCache {
  private readonly kept = new BoundedCache<ScenarioTexts>(BYTES, (texts) => 2 * JSON.stringify(texts).length);

  constructor(private readonly database: Database) {}

  async of(versionId: string, activityId: string, locale: Locale): Promise<ScenarioTexts> {
    const key = `${versionId}/${activityId}/${locale}`;
    const texts =
      this.kept.peek(key) ?? (await this.kept.load(key, () => this.read(versionId, activityId, locale)));
    if (!texts) throw new Error(`scenario ${activityId} of version ${versionId} has no text in ${locale}`);
    return texts;
  }

  private async read(versionId: string, activityId: string, locale: Locale): Promise<ScenarioTexts | null> {
    const row = await this.database.row(scenarioText, [versionId, activityId, locale]);
    return row?.texts ?? null;
  }
}
