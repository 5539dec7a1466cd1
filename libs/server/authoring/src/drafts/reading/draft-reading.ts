import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { limitOf, pageOf } from '@campus/platform/graphql/page.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { isHash } from '@campus/platform/storage/storage.ts';
import { canWriteFile, type HeldRight } from '../../course-rights/course-rights.access.ts';
import { CourseRights } from '../../course-rights/course-rights.service.ts';
import {
  type CourseDraft,
  type CourseDraftPage,
  type CourseDraftsArgs,
  type CourseToWrite,
  type DraftDifference,
  type DraftDifferencesArgs,
  type DraftFile,
  type DraftFileChange,
  type DraftFileChangesArgs,
  type DraftText,
} from '../draft.type.ts';
import { draftById, draftTree, type DraftRow } from '../drafts.statements.ts';
import {
  changesOfFile,
  coursesToWrite,
  differencesOfDraft,
  draftsPage,
  textInDraft,
} from './draft-reading.statements.ts';

/** A draft that the actor may read, and what they may do with it. */
export interface OwnDraft {
  draft: DraftRow;
  rights: readonly HeldRight[];
}

/** Drafts as they are read: by whoever has a right in their course. */
@Injectable()
export class DraftReading {
  constructor(
    private readonly database: Database,
    private readonly rights: CourseRights,
  ) {}

  async courses(actor: Actor, locale: Locale): Promise<CourseToWrite[]> {
    const rows = await this.database.rows(coursesToWrite, [await this.rights.courses(actor), locale]);
    const courses = [];
    for (const row of rows) courses.push({ ...row, rights: [...(await this.rights.of(actor, row.id))] });
    return courses;
  }

  async page(actor: Actor, args: CourseDraftsArgs): Promise<CourseDraftPage> {
    const courseIds = await this.rights.courses(actor);
    const { courseId } = args;
    if (courseId !== null && !isId(courseId)) return { items: [], totalCount: 0 };
    const rows = await this.database.rows(draftsPage, { courseIds, courseId, ...pageOf(args) });
    const items = [];
    for (const row of rows) items.push(draftOf(row, await this.rights.of(actor, row.course_id)));
    return { items, totalCount: rows[0]?.total ?? 0 };
  }

  async one(actor: Actor, id: string): Promise<CourseDraft | null> {
    const found = await this.find(actor, id);
    return found && draftOf(found.draft, found.rights);
  }

  async files(actor: Actor, id: string): Promise<DraftFile[]> {
    const found = await this.find(actor, id);
    if (!found) return [];
    const { draft, rights } = found;
    const rows = await this.database.rows(draftTree, [id]);
    return rows.map((row) => ({
      ...row,
      mayWrite: draft.state === 'open' && canWriteFile(rights, row.path),
    }));
  }

  async text(actor: Actor, id: string, hash: string): Promise<DraftText | null> {
    if (!isHash(hash) || !(await this.find(actor, id))) return null;
    return this.database.row(textInDraft, [id, hash]);
  }

  async changes(
    actor: Actor,
    { draftId: id, path, limit }: DraftFileChangesArgs,
  ): Promise<DraftFileChange[]> {
    if (path.includes('\0') || !path.isWellFormed() || !(await this.find(actor, id))) return [];
    return this.database.rows(changesOfFile, [id, path, limitOf({ limit })]);
  }

  async differences(
    actor: Actor,
    { draftId: id, fromOffered }: DraftDifferencesArgs,
  ): Promise<DraftDifference[]> {
    return (await this.find(actor, id)) ? this.database.rows(differencesOfDraft, [id, fromOffered]) : [];
  }

  /** For whoever wants to change it. Refuses NOT_FOUND. */
  async own(actor: Actor, id: string): Promise<OwnDraft> {
    const found = await this.find(actor, id);
    if (!found) throw new Refused('NOT_FOUND');
    return found;
  }

  private async find(actor: Actor, id: string): Promise<OwnDraft | null> {
    if (!isId(id)) return null;
    const draft = await this.database.row(draftById, [id]);
    const rights = draft ? await this.rights.of(actor, draft.course_id) : [];
    return draft && rights.length ? { draft, rights } : null;
  }
}

const draftOf = (row: DraftRow, rights: readonly HeldRight[]): CourseDraft => ({
  id: row.id,
  courseId: row.course_id,
  courseKey: row.course_key,
  name: row.name,
  state: row.state,
  changes: row.changes,
  base: row.base,
  offered: row.offered,
  publishedAs: row.published_as,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  rights: [...new Set(rights.map(({ kind }) => kind))],
});
