import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { holdsRights, type HeldRight } from '../course-rights/course-rights.access.ts';
import { CourseRights } from '../course-rights/course-rights.service.ts';
import { DraftReading } from '../drafts/reading/draft-reading.ts';
import { canSettle } from './remarks.access.ts';
import { type Remark, type RemarkPage, type RemarksArgs } from './remark.type.ts';
import { type RemarkRow, remarksPage, remarksWaiting } from './remarks.statements.ts';

const NONE: RemarkPage = { items: [], totalCount: 0 };

/** Remarks as they are read: by whoever has a right in the course of their draft. */
@Injectable()
export class ReadRemarks {
  constructor(
    private readonly database: Database,
    private readonly rights: CourseRights,
    private readonly drafts: DraftReading,
  ) {}

  async page(actor: Actor, args: RemarksArgs): Promise<RemarkPage> {
    const { draftId, isOpen } = args;
    const path = args.path ?? null;
    if (path !== null && (path.includes('\0') || !path.isWellFormed())) return NONE;
    if (draftId !== null && !(isId(draftId) && (await this.drafts.one(actor, draftId)))) return NONE;
    const courseIds = await this.rights.courses(actor);
    const rows = await this.database.rows(remarksPage, {
      draftId,
      courseIds,
      path,
      isOpen: isOpen ?? null,
      waitedForBy: args.isWaiting ? actor.personId : null,
      ...pageOf(args),
    });
    const held = new Map<string, readonly HeldRight[]>();
    for (const { courseId } of rows)
      if (!held.has(courseId)) held.set(courseId, await this.rights.of(actor, courseId));
    const items = rows.map((row) => remarkOf(row, actor, held.get(row.courseId) ?? []));
    return { items, totalCount: rows[0]?.total ?? 0 };
  }

  /** How many wait for the actor; none while seeing the campus as somebody else. */
  async waiting(actor: Actor): Promise<number> {
    if (!holdsRights(actor)) return 0;
    return (await this.database.row(remarksWaiting, [actor.personId]))?.count ?? 0;
  }
}

function remarkOf(row: RemarkRow, actor: Actor, rights: readonly HeldRight[]): Remark {
  const { answers, isDraftOpen, writtenBy } = row;
  return {
    ...row,
    maySettle: isDraftOpen && canSettle(actor, rights, { writtenBy }),
    mayAnswer: isDraftOpen,
    answers: (answers ?? []).map(({ id, text, by, at }) => ({
      id,
      text,
      author: by,
      writtenAt: new Date(at),
    })),
  };
}
