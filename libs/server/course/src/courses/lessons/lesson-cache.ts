import { Injectable } from '@nestjs/common';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type GlossaryTerm } from '../course.type.ts';
import { termIn } from './glossary.ts';
import { OutlineCache } from '../outline-cache.ts';
import { type FieldKind } from '@campus/content-format';

/** Bytes of lesson text kept in memory: the whole course in three languages is below 10 MB. */
const BYTES = 32 * 1024 * 1024;

/** One screen of a lesson; its id is the same in every language. */
export interface LessonScreenText {
  id: string;
  title: string;
  html: string;
}

export interface LessonField {
  id: string;
  label: string;
  kind: FieldKind;
  /** A number that is measured, not counted. */
  decimals?: true;
  min?: number;
  max?: number;
  /** What is counted or measured, in the language of the text. */
  unit?: string;
  /** Part 1–9 or annex A–J of the contingency plan, or null. */
  plan: string | null;
  /** Without it there is no plan. */
  core?: true;
}

/** A lesson in one language, with the terms it uses. Shared by all requests, so it must not be changed. */
export interface LessonText {
  title: string;
  screens: LessonScreenText[];
  planHtml: string;
  sourcesHtml: string;
  extendedHtml: string;
  isStale: boolean;
  terms: GlossaryTerm[];
}

type LessonRow = Omit<LessonText, 'terms'>;

const lessonText = statement<LessonRow>(
  'lesson-text',
  `select title, screens, plan_html as "planHtml", sources_html as "sourcesHtml",
          extended_html as "extendedHtml", is_stale as "isStale"
     from lesson_text
    where version_id = $1 and activity_id = $2 and locale = $3`,
);

/** Texts of lessons in published versions, by language. */
@Injectable()
export class LessonCache {
  private readonly kept = new BoundedCache<LessonText>(BYTES, (text) => 2 * JSON.stringify(text).length);

  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  async of(versionId: string, activityId: string, locale: Locale): Promise<LessonText> {
    const key = `${versionId}/${activityId}/${locale}`;
    const text =
      this.kept.peek(key) ?? (await this.kept.load(key, () => this.read(versionId, activityId, locale)));
    if (!text) throw new Error(`lesson ${activityId} of version ${versionId} has no text in ${locale}`);
    return text;
  }

  private async read(versionId: string, activityId: string, locale: Locale): Promise<LessonText | null> {
    const [row, outline] = await Promise.all([
      this.database.row(lessonText, [versionId, activityId, locale]),
      this.outlines.get(versionId),
    ]);
    if (!row) return null;
    const html = [
      ...row.screens.map((screen) => screen.html),
      row.planHtml,
      row.sourcesHtml,
      row.extendedHtml,
    ].join('');
    const used = new Set(Array.from(html.matchAll(/ data-term="([^"]+)"/g), ([, key]) => key));
    return {
      ...row,
      terms: outline.glossary.filter((term) => used.has(term.key)).map((term) => termIn(term, locale)),
    };
  }
}
