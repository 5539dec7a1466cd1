import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { refuseInput } from '@campus/platform/graphql/written.ts';
import { isHash } from '@campus/platform/storage/storage.ts';
import { canWriteAll, canWriteFile, type HeldRight } from '../../course-rights/course-rights.access.ts';
import { CourseRights } from '../../course-rights/course-rights.service.ts';
import { FileContents } from '../../trees/file-contents.ts';
import { hashOf } from '../../trees/folder-files.ts';
import { isTextPath, sizeFault } from '../../trees/tree.rules.ts';
import { DraftFiles, refuseFiles } from '../draft-files.ts';
import {
  type DiscardDraftInput,
  type DraftChanged,
  type DraftStarted,
  type RemoveDraftFileInput,
  type RenameDraftFileInput,
  type RestoreDraftFileInput,
  type StartDraftInput,
  type WriteDraftFileInput,
} from '../draft.type.ts';
import { type LockedDraftRow } from '../drafts.statements.ts';
import { Drafts, type NewDraft } from '../drafts.service.ts';
import { DraftReading } from '../reading/draft-reading.ts';
import { textInDraft } from '../reading/draft-reading.statements.ts';
import { type WantedFile } from '../tree-changes.rules.ts';

const versionToDraft = statement<{ courseId: string; courseKey: string; versionId: string; number: number }>(
  'draft-version-to-begin',
  `select v.course_id as "courseId", o.course_key as "courseKey", v.id as "versionId", v.number
     from published_version v join version_on_offer o on o.course_id = v.course_id
    where v.id = $1`,
);
/** An edit of a locked draft. */
interface Edit {
  operation: string;
  wanted: (tx: EntityManager) => WantedFile[] | Promise<WantedFile[]>;
  along?: WriteAlong['along'];
  may?: WriteAlong['may'];
}

/** What else is done in the transaction that writes a file. */
export interface WriteAlong {
  operation: string;
  along: (tx: EntityManager, draft: LockedDraftRow) => Promise<void>;
  /** Who may write the file; left out: whoever writes all of it. */
  may?: (rights: readonly HeldRight[]) => boolean;
}

/** What people do to drafts, one file at a time. */
@Injectable()
export class EditDraft {
  constructor(
    private readonly database: Database,
    private readonly reading: DraftReading,
    private readonly rights: CourseRights,
    private readonly drafts: Drafts,
    private readonly files: DraftFiles,
    private readonly contents: FileContents,
  ) {}

  /** Refuses NOT_FOUND, INPUT_INVALID, COURSE_RIGHT_MISSING, DRAFT_NAME_TAKEN, VERSION_WITHOUT_FILES. */
  async start(actor: Actor, input: StartDraftInput): Promise<DraftStarted> {
    const draft = await this.draftToStart(actor, input);
    const draftId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'startDraft', () => this.drafts.start(tx, draft)),
    );
    return { draftId };
  }

  /** Refuses NOT_FOUND, INPUT_INVALID, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED, FILES_NOT_TAKEN. */
  async write(
    actor: Actor,
    input: WriteDraftFileInput,
    { operation, along, may }: WriteAlong = { operation: 'writeDraftFile', along: () => Promise.resolve() },
  ): Promise<DraftChanged> {
    const { path, text } = input;
    await this.reading.own(actor, input.draftId);
    if (!isTextPath(path)) refuseInput('path');
    if (!text.isWellFormed() || text.includes('\0')) refuseInput('text');
    const bytes = Buffer.from(text, 'utf8');
    const fault = sizeFault(path, bytes.length);
    if (fault) return refuseFiles([{ path, fault }]);
    const hash = hashOf(bytes);
    const wanted = async (tx: EntityManager) => {
      await this.contents.keep(tx, [{ path, bytes }]);
      return [{ path, seen: seenIn(input.seenHash), becomes: hash }];
    };
    return this.edit(actor, { ...input, paths: [path] }, { operation, wanted, along, may }, hash);
  }

  /** Refuses as `write` does. */
  async restore(actor: Actor, input: RestoreDraftFileInput): Promise<DraftChanged> {
    const { draftId, path, hash } = input;
    await this.reading.own(actor, draftId);
    if (!isHash(hash)) refuseInput('hash');
    const wanted = async (tx: EntityManager) => {
      if (!(await this.database.rowIn(tx, textInDraft, [draftId, hash]))) throw new Refused('NOT_FOUND');
      return [{ path, seen: seenIn(input.seenHash), becomes: hash }];
    };
    return this.edit(actor, { ...input, paths: [path] }, { operation: 'restoreDraftFile', wanted }, hash);
  }

  /** Refuses as `write` does. */
  async remove(actor: Actor, input: RemoveDraftFileInput): Promise<DraftChanged> {
    await this.reading.own(actor, input.draftId);
    const wanted = () => [{ path: input.path, seen: seenIn(input.seenHash), becomes: null }];
    return this.edit(actor, { ...input, paths: null }, { operation: 'removeDraftFile', wanted }, null);
  }

  /** Its history stays with the old path. Refuses as `write` does. */
  async rename(actor: Actor, input: RenameDraftFileInput): Promise<DraftChanged> {
    await this.reading.own(actor, input.draftId);
    const seen = seenIn(input.seenHash);
    if (input.path === input.newPath) refuseInput('newPath');
    const wanted = () => [
      { path: input.path, seen, becomes: null },
      { path: input.newPath, seen: null, becomes: seen },
    ];
    return this.edit(actor, { ...input, paths: null }, { operation: 'renameDraftFile', wanted }, seen);
  }

  /** Refuses NOT_FOUND, COURSE_RIGHT_MISSING, DRAFT_CLOSED, FILES_CHANGED. */
  async discard(actor: Actor, input: DiscardDraftInput): Promise<DraftStarted> {
    const { draftId, seenChanges } = input;
    const { rights } = await this.reading.own(actor, draftId);
    if (!canWriteAll(rights)) throw new Refused('COURSE_RIGHT_MISSING');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'discardDraft', async () => {
        const draft = await this.files.lockOpen(tx, draftId);
        if (draft.changes !== seenChanges)
          throw new Refused('FILES_CHANGED', { count: Math.abs(draft.changes - seenChanges), rows: [] });
        await this.drafts.discard(tx, draftId, actor.personId);
        return draftId;
      }),
    );
    return { draftId };
  }

  private async edit(
    actor: Actor,
    /** `paths` null: only who writes everything. */
    { idempotencyKey, draftId, paths }: { idempotencyKey: string; draftId: string; paths: string[] | null },
    { operation, wanted, along, may }: Edit,
    hash: string | null,
  ): Promise<DraftChanged> {
    const { rights } = await this.reading.own(actor, draftId);
    const mayAll = paths ? paths.every((path) => canWriteFile(rights, path)) : canWriteAll(rights);
    if (!(may ? may(rights) : mayAll)) throw new Refused('COURSE_RIGHT_MISSING');
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, operation, async () => {
        const draft = await this.files.lockOpen(tx, draftId);
        await this.files.change(tx, draft, actor.personId, await wanted(tx));
        await along?.(tx, draft);
        return draftId;
      }),
    );
    return { draftId, hash };
  }

  private async draftToStart(actor: Actor, { name, versionId }: StartDraftInput): Promise<NewDraft> {
    const version = isId(versionId) ? await this.database.row(versionToDraft, [versionId]) : null;
    const rights = version ? await this.rights.of(actor, version.courseId) : [];
    if (!version || !rights.length) throw new Refused('NOT_FOUND');
    if (!canWriteAll(rights)) throw new Refused('COURSE_RIGHT_MISSING');
    return { ...version, name, base: version, startedBy: actor.personId };
  }
}

const seenIn = (hash: string | null | undefined): string | null =>
  hash == null ? null : isHash(hash) ? hash : refuseInput('seenHash');
