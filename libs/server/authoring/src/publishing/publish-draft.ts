import { rm } from 'node:fs/promises';
import { type CourseReading } from '@campus/content-format';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '@campus/platform/database/database.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Scratch } from '@campus/platform/storage/scratch.ts';
import {
  CourseCorrections,
  CourseImporter,
  NotACorrection,
  type CorrectedVersion,
  type CourseImport,
  type ImportOptions,
} from '@campus/course';
import { DraftFiles } from '../drafts/draft-files.ts';
import { Drafts } from '../drafts/drafts.service.ts';
import { type DraftRow } from '../drafts/drafts.statements.ts';
import { FileContents } from '../trees/file-contents.ts';
import { CompleteLanguages } from './languages/complete-languages.ts';
import { type CourseReader } from './reading/course-reader.ts';
import { needsOther } from './runs/draft-runs.statements.ts';

export interface PublishOrder {
  draftId: string;
  /** Null: the operator. */
  actorId: string | null;
  /** Folders laid over the course. */
  overlays: readonly string[];
  /** As a correction of the version on offer, with the note for learners. */
  correction?: ImportOptions['correction'];
  /** The version on offer that the publisher has seen; null: that the draft began from. */
  over: number | null;
  /** How many changes the draft had when it was seen; left out: as it stands. */
  changes?: number;
  /** Reads the folder elsewhere than here. */
  reads?: ImportOptions['reads'];
  /** In the transaction that publishes. */
  published?: (tx: EntityManager, version: CourseImport) => Promise<void>;
}

/** From a draft to a version. */
@Injectable()
export class PublishDraft {
  constructor(
    private readonly drafts: Drafts,
    private readonly files: DraftFiles,
    private readonly contents: FileContents,
    private readonly scratch: Scratch,
    private readonly importer: CourseImporter,
    private readonly corrections: CourseCorrections,
    private readonly database: Database,
    private readonly languages: CompleteLanguages,
  ) {}

  /**
   * As an import of its folder, whole or not at all; then the draft is closed. What the course asks for before it is
   * published holds for whoever publishes, the operator too: for what was pushed by nobody in particular, the operator
   * is who wrote it. Throws `LanguagesIncomplete`, and `InvalidCourse` and `NotACorrection` as an import does. Refuses
   * NOT_FOUND, DRAFT_CLOSED, FILES_CHANGED, BASE_NOT_OFFERED, OTHER_PUBLISHER_NEEDED, COURSE_OF_OTHER,
   * DRAFT_SAYS_NOTHING_NEW.
   */
  async publish(order: PublishOrder): Promise<CourseImport> {
    const draft = await this.drafts.byId(order.draftId);
    if (!draft) throw new Refused('NOT_FOUND');
    if (draft.state !== 'open') throw new Refused('DRAFT_CLOSED', { state: draft.state });
    refuseOtherBase(draft, draft.offered, order);
    const { actorId, overlays, correction, reads, changes = draft.changes } = order;
    if (changes !== draft.changes)
      throw new Refused('FILES_CHANGED', { count: Math.abs(draft.changes - changes) });
    // Whoever asks for a run was asked already.
    if (actorId === null && (await this.database.row(needsOther, [draft.id, null])))
      throw new Refused('OTHER_PUBLISHER_NEEDED');
    await this.languages.require(draft.id);
    const along = {
      before: (_tx: EntityManager, courseId: string, offered: CorrectedVersion | null) => {
        if (courseId !== draft.course_id) throw new Refused('COURSE_OF_OTHER', { courseId: draft.course_id });
        refuseOtherBase(draft, offered?.number ?? null, order);
        return Promise.resolve();
      },
      after: (tx: EntityManager, imported: CourseImport) => this.close(tx, draft, order, imported),
    };
    return this.inFolder(draft.id, (folder) =>
      this.importer.importCourse(folder, { overlays, actorId, correction, along, reads }).catch(asRefusal),
    );
  }

  /** What is wrong with a draft as it stands, and what it would be if nothing is. Refuses NOT_FOUND. */
  async check(
    draftId: string,
    overlays: readonly string[],
    reader: CourseReader,
  ): Promise<CourseReading & { isCorrection: boolean | null }> {
    if (!(await this.drafts.byId(draftId))) throw new Refused('NOT_FOUND');
    const reading = await this.inFolder(draftId, (folder) => reader.read(folder, { overlays }));
    return {
      ...reading,
      isCorrection: reading.bundle && (await this.corrections.wouldCorrect(reading.bundle)),
    };
  }

  /** The files of a draft in a scratch folder, while `work` reads it. */
  private async inFolder<Result>(
    draftId: string,
    work: (folder: string) => Promise<Result>,
  ): Promise<Result> {
    const folder = await this.scratch.folder();
    try {
      await this.contents.writeTo(folder, await this.files.tree(draftId));
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async close(
    tx: EntityManager,
    read: DraftRow,
    { actorId, published }: PublishOrder,
    imported: CourseImport,
  ): Promise<void> {
    const draft = await this.files.lockOpen(tx, read.id);
    if (draft.changes !== read.changes)
      throw new Refused('FILES_CHANGED', { count: draft.changes - read.changes });
    if (!imported.isNew) throw new Refused('DRAFT_SAYS_NOTHING_NEW', { version: imported.number });
    await this.drafts.published(tx, draft, actorId, imported);
    await published?.(tx, imported);
  }
}

/** The version on offer is the one the draft began from, or the one the publisher names. */
export function refuseOtherBase(
  { base }: DraftRow,
  offered: number | null,
  { over }: Pick<PublishOrder, 'over'>,
): void {
  if (offered !== (over ?? base)) throw new Refused('BASE_NOT_OFFERED', { base, offered });
}

/** A correction without any difference is told like a version without any. */
function asRefusal(error: unknown): never {
  const why = error instanceof NotACorrection ? error.why : null;
  if (why?.reason === 'NOTHING_CHANGED' || why?.reason === 'EARLIER_VERSION')
    throw new Refused('DRAFT_SAYS_NOTHING_NEW', { version: why.number });
  throw error;
}
