import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { parse } from 'yaml';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { shareStorage } from '@campus/platform/storage/storage-lock.ts';
import { FileContents } from '../../trees/file-contents.ts';
import { filesOfFolder, hashesOf, type FolderFile } from '../../trees/folder-files.ts';
import {
  clashesIn,
  isTextPath,
  pathFault,
  sizeFault,
  textOf,
  type FaultyFile,
} from '../../trees/tree.rules.ts';
import { VersionTrees } from '../../trees/version-trees.ts';
import { DraftFiles, refuseFiles } from '../draft-files.ts';
import { Drafts, type NewDraft } from '../drafts.service.ts';
import { pushedFrom } from './folder-merge.rules.ts';
import { FolderRefused } from './folder-refused.ts';
import { readState, writeState, type FolderState } from './folder-state.ts';
import { OfferedCourses } from './offered-courses.ts';

export interface PushedFolder {
  course: string;
  draft: { id: string; name: string };
  version: number | null;
  isNew: boolean;
  changed: string[];
  /** Symbolic links and the like, which are no part of a course. */
  leftOut: string[];
}

/** Takes a folder in as a draft. */
@Injectable()
export class PushFolder {
  constructor(
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly files: DraftFiles,
    private readonly trees: VersionTrees,
    private readonly contents: FileContents,
    private readonly courses: OfferedCourses,
  ) {}

  /**
   * Into the draft it was pulled from, or into a new one called `draft`: all of it or nothing.
   * Throws `FolderRefused`. Refuses FILES_NOT_TAKEN, DRAFT_CLOSED, DRAFT_NAME_TAKEN, VERSION_WITHOUT_FILES.
   */
  async push(folder: string, draft: string | null): Promise<PushedFolder> {
    const read = await readState(folder);
    if (read === 'unreadable') throw new FolderRefused({ reason: 'STATE_UNREADABLE' });
    const state = read ?? (await this.stateOfOther(folder));
    if (state.draft && draft !== null && draft !== state.draft.name)
      throw new FolderRefused({ reason: 'PULLED_FROM', course: state.course, draft: state.draft.name });
    const found = await filesOfFolder(folder);
    const faults = await faultsOf(found.files);
    if (faults.length) return refuseFiles(faults);
    const here = await hashesOf(found.files);
    const base = state.draft ? null : await this.baseOf(state);
    const done = await this.database.transaction(async (tx) => {
      await this.database.rowsIn(tx, shareStorage);
      const id = state.draft?.id ?? (await this.start(tx, state, { name: draft, base }));
      const locked = await this.files.lockOpen(tx, id);
      const there = await this.files.treeIn(tx, id);
      const { changes, moved } = pushedFrom({ remembered: state.files, here, there });
      if (moved.length) throw new FolderRefused({ reason: 'MOVED', paths: moved });
      const changed = new Set(changes.map(({ path }) => path));
      await this.contents.keepFolder(
        tx,
        found.files.filter(({ path }) => changed.has(path)),
      );
      await this.files.change(tx, locked, null, changes);
      return { draft: { id, name: locked.name }, changed: [...changed] };
    });
    const { course, courseId, version } = state;
    await writeState(folder, { course, courseId, version, draft: done.draft, files: here });
    return { ...done, course, version, isNew: state.draft === null, leftOut: found.leftOut };
  }

  private async start(
    tx: EntityManager,
    { course: courseKey, courseId }: FolderState,
    { name, base }: { name: string | null; base: NewDraft['base'] },
  ): Promise<string> {
    if (name === null) throw new FolderRefused({ reason: 'DRAFT_UNNAMED' });
    return this.drafts.start(tx, { courseId, courseKey, name, base, startedBy: null });
  }

  private async baseOf({ courseId, version }: FolderState): Promise<NewDraft['base']> {
    const versionId = version === null ? null : await this.courses.version(courseId, version);
    return versionId === null || version === null ? null : { versionId, number: version };
  }

  /** A folder that nobody pulled, from git for instance: its draft begins from the version on offer, if it has files. */
  private async stateOfOther(folder: string): Promise<FolderState> {
    const { courseId, key } = await courseIn(folder);
    const offered = await this.courses.byId(courseId);
    const files = offered && (await this.trees.of(offered.versionId));
    return {
      course: key,
      courseId,
      draft: null,
      version: files ? offered.number : null,
      files: files ?? new Map<string, string>(),
    };
  }
}

async function courseIn(folder: string): Promise<{ courseId: string; key: string }> {
  const text = await readFile(join(folder, 'course.yaml'), 'utf8').catch(() => null);
  if (text === null) throw new FolderRefused({ reason: 'NOT_A_COURSE' });
  const read = readYaml(text);
  const { uuid, key } = typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  if (typeof uuid !== 'string' || !isId(uuid) || typeof key !== 'string')
    throw new FolderRefused({ reason: 'COURSE_UNNAMED' });
  return { courseId: uuid, key };
}

function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}

/** Read once for their names, sizes and encodings, before anything is written. */
async function faultsOf(files: readonly FolderFile[]): Promise<FaultyFile[]> {
  const faults = clashesIn(files.map(({ path }) => path));
  for (const { path, absolute, bytes } of files) {
    const fault = pathFault(path) ?? sizeFault(path, bytes);
    if (fault) faults.push({ path, fault });
    else if (isTextPath(path) && textOf(await readFile(absolute)) === null)
      faults.push({ path, fault: 'NOT_UTF8' });
  }
  return faults;
}
