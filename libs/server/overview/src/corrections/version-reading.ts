import { Injectable } from '@nestjs/common';
import { type TextChange } from '@campus/content-format';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { Structures } from '@campus/course';
import { titleIn, type EditionPhase } from '@campus/delivery';
import { Comparisons, hasChangedKeys } from './comparisons.ts';
import {
  type CourseVersion,
  type VersionChange,
  type VersionComparison,
  type VersionedCourse,
} from './correction.type.ts';
import { maySeeKeys } from './corrections.access.ts';
import * as sql from './corrections.statements.ts';

/** No comparison names more ways in which two structures differ. */
const MOST_DIFFERENCES = 100;

/** Texts from which a right answer could be read. */
const TELLING: ReadonlySet<string> = new Set(['key', 'feedback', 'rationale']);

/** Versions of courses, and what changed from one to another. */
@Injectable()
export class VersionReading {
  constructor(
    private readonly database: Database,
    private readonly structures: Structures,
    private readonly comparisons: Comparisons,
  ) {}

  async courses(asked: Locale): Promise<VersionedCourse[]> {
    const courses = await this.database.rows(sql.versionedCourses);
    return Promise.all(courses.map((course) => this.course(course.course_id, course.key, asked)));
  }

  /** Null when they are not two published versions of one course. */
  async compare(
    actor: Actor,
    { fromVersionId, toVersionId }: { fromVersionId: string; toVersionId: string },
    asked: Locale,
    { limit, offset }: Page,
  ): Promise<VersionComparison | null> {
    if (!isId(fromVersionId) || !isId(toVersionId)) return null;
    const pair = await this.database.row(sql.versionPair, [fromVersionId, toVersionId]);
    if (!pair) return null;
    const comparison = await this.comparisons.of(fromVersionId, toVersionId);
    const { differences } = comparison;
    const changes = comparison.changes.filter(isToldIn(asked));
    return {
      from: pair.from_number,
      to: pair.to_number,
      isCorrection: differences.length === 0,
      differences: differences.slice(0, MOST_DIFFERENCES).map(({ part, key, aspect, before, after }) => ({
        part,
        key,
        aspect,
        isMissing: before === null || after === null,
      })),
      changes: changes.slice(offset, offset + limit).map((change) => shown(change, asked, maySeeKeys(actor))),
      totalCount: changes.length,
      hasChangedKeys: hasChangedKeys(comparison),
    };
  }

  private async course(courseId: string, key: string, asked: Locale): Promise<VersionedCourse> {
    await this.structures.know(courseId);
    const rows = await this.database.rows(sql.versionsOfCourse, [courseId]);
    const current = rows.find(({ is_current }) => is_current) ?? rows[0];
    return {
      courseId,
      key,
      title: titleIn(current?.titles ?? {}, asked),
      versions: rows.map((row) => versionOf(row, asked)),
    };
  }
}

const versionOf = (row: sql.VersionRow, asked: Locale): CourseVersion => ({
  id: row.id,
  number: row.number,
  publishedAt: row.published_at,
  publishedBy: row.published_by,
  isCurrent: row.is_current,
  structure: row.structure_hash,
  corrects: row.corrects,
  note: row.notes && titleIn(row.notes, asked),
  editions: (row.editions ?? []).map(({ editionId, titles, phase, people, isTakenBack }) => ({
    editionId,
    title: titleIn(titles, asked),
    phase: phase as EditionPhase,
    people,
    isTakenBack,
  })),
});

/** A key is the same in every language: it is listed once, in the reader's. */
const isToldIn = (asked: Locale) => (change: TextChange) =>
  change.part !== 'key' ||
  change.locale === (Object.hasOwn(change.titles, asked) ? asked : Object.keys(change.titles)[0]);

function shown(change: TextChange, asked: Locale, seesKeys: boolean): VersionChange {
  const isHidden = !seesKeys && change.kind === 'question' && TELLING.has(change.part);
  const locale = change.part !== 'key' && isLocale(change.locale) ? change.locale : null;
  return {
    kind: change.kind,
    title:
      change.kind === 'unit'
        ? `${change.key} · ${titleIn(change.titles, asked)}`
        : titleIn(change.titles, asked),
    part: change.part,
    heading: change.heading ?? (change.kind === 'plan' ? change.partId : null),
    locale,
    before: isHidden ? '' : change.before,
    after: isHidden ? '' : change.after,
    isMarkupOnly: change.isMarkupOnly,
    isHidden,
  };
}
