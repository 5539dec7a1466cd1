import { Injectable } from '@nestjs/common';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import type { LessonField, Outline, OutlinePlan } from '@campus/course';
import { layOut, type PlanLayout } from './plan-assembly.ts';

/** Layouts kept in memory, one for each version and language: about 100 KB each. */
const LAYOUTS = 60;

interface FieldsRow {
  activityId: string;
  fields: LessonField[];
}

const fieldsOfVersion = statement<FieldsRow>(
  'plan-fields-of-version',
  `select activity_id as "activityId", fields
     from version_lesson
    where version_id = $1 and locale = $2 and fields <> '[]'`,
);

/** The plans of course versions before anybody has written anything. */
@Injectable()
export class PlanLayouts {
  private readonly kept = new BoundedCache<PlanLayout>(LAYOUTS);

  constructor(private readonly database: Database) {}

  async of(outline: Outline, plan: OutlinePlan, locale: Locale): Promise<PlanLayout> {
    const key = `${outline.versionId}/${locale}`;
    const read = async () => {
      const rows = await this.database.rows(fieldsOfVersion, [outline.versionId, locale]);
      const fields = new Map(rows.map((row) => [row.activityId, row.fields]));
      return layOut(plan, outline, fields, locale);
    };
    const layout = this.kept.peek(key) ?? (await this.kept.load(key, read));
    if (!layout) throw new Error(`version ${outline.versionId} has no layout of its plan`);
    return layout;
  }
}
