import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn } from '@campus/platform/graphql/written.ts';
import { AuditService } from '@campus/people';
import { VersionTrees } from '../trees/version-trees.ts';
import { DraftFiles } from './draft-files.ts';
import {
  copyTree,
  draftById,
  endDraft,
  listedDrafts,
  openDraftsNamed,
  startDraft,
  type DraftRow,
  type LockedDraftRow,
} from './drafts.statements.ts';

const LONGEST_NAME = 80;

export interface NewDraft {
  courseId: string;
  courseKey: string;
  name: string;
  /** Null: from nothing. */
  base: { versionId: string; number: number } | null;
  /** Null: the operator. */
  startedBy: string | null;
}

/** Drafts as a whole: begun, listed, discarded. */
@Injectable()
export class Drafts {
  constructor(
    private readonly database: Database,
    private readonly trees: VersionTrees,
    private readonly files: DraftFiles,
    private readonly audit: AuditService,
  ) {}

  list(courseKey: string | null): Promise<DraftRow[]> {
    return this.database.rows(listedDrafts, [courseKey]);
  }

  byId(id: string): Promise<DraftRow | null> {
    return this.database.row(draftById, [id]);
  }

  /** Open ones of this name, of a course or of all. */
  named(courseKey: string | null, name: string): Promise<DraftRow[]> {
    return this.database.rows(openDraftsNamed, [courseKey, name]);
  }

  /** Refuses INPUT_INVALID, DRAFT_NAME_TAKEN, VERSION_WITHOUT_FILES {version}. */
  async start(tx: EntityManager, { base, ...draft }: NewDraft): Promise<string> {
    const name = lineIn(draft.name, 'name', LONGEST_NAME);
    if (base && !(await this.trees.isKept(tx, base.versionId)))
      throw new Refused('VERSION_WITHOUT_FILES', { version: base.number });
    const started = await this.database.rowIn(tx, startDraft, {
      ...draft,
      id: newId(),
      name,
      baseVersionId: base?.versionId ?? null,
    });
    if (!started) throw new Refused('DRAFT_NAME_TAKEN');
    if (base) await this.database.rowsIn(tx, copyTree, [started.id, base.versionId]);
    await this.audit.record(tx, {
      actorId: draft.startedBy,
      action: 'draft.started',
      subjectType: 'draft',
      subjectId: started.id,
      detail: { course: draft.courseKey, name, version: base?.number ?? null },
    });
    return started.id;
  }

  /** Its files and history stay. Refuses NOT_FOUND, DRAFT_CLOSED {state}. */
  async discard(tx: EntityManager, id: string, endedBy: string | null): Promise<void> {
    const draft = await this.files.lockOpen(tx, id);
    await this.database.rowsIn(tx, endDraft, { id, state: 'discarded', endedBy, versionId: null });
    await this.record(tx, draft, 'draft.discarded', endedBy, {});
  }

  /** The draft is locked, and its content is this version now. */
  async published(
    tx: EntityManager,
    draft: LockedDraftRow,
    endedBy: string | null,
    version: { versionId: string; number: number },
  ): Promise<void> {
    const { versionId, number } = version;
    await this.database.rowsIn(tx, endDraft, { id: draft.id, state: 'published', endedBy, versionId });
    await this.record(tx, draft, 'draft.published', endedBy, { version: number });
  }

  private record(
    tx: EntityManager,
    { id, course_key: course, name, changes }: LockedDraftRow,
    action: 'draft.discarded' | 'draft.published',
    actorId: string | null,
    more: object,
  ): Promise<void> {
    const detail = { course, name, changes, ...more };
    return this.audit.record(tx, { actorId, action, subjectType: 'draft', subjectId: id, detail });
  }
}
