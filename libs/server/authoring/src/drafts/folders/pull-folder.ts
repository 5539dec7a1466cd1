import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { FileContents } from '../../trees/file-contents.ts';
import { filesOfFolder, hashesOf } from '../../trees/folder-files.ts';
import { type Tree } from '../../trees/tree.rules.ts';
import { VersionTrees } from '../../trees/version-trees.ts';
import { DraftFiles } from '../draft-files.ts';
import { Drafts } from '../drafts.service.ts';
import { pulledInto } from './folder-merge.rules.ts';
import { FolderRefused, onlyOne } from './folder-refused.ts';
import { readState, writeState, type FolderState } from './folder-state.ts';
import { OfferedCourses } from './offered-courses.ts';

export interface PulledFolder extends Omit<FolderState, 'files'> {
  /** How many files the tree has. */
  files: number;
  taken: string[];
  removed: string[];
}

type Found = FolderState & { files: Tree };

/** Takes a draft, or the version on offer, out as a folder. */
@Injectable()
export class PullFolder {
  constructor(
    private readonly drafts: Drafts,
    private readonly files: DraftFiles,
    private readonly trees: VersionTrees,
    private readonly contents: FileContents,
    private readonly courses: OfferedCourses,
  ) {}

  /**
   * What was changed in the folder since it was pulled stays, unless the draft changed the same file: then nothing is
   * written. Without `draft`: again what it was pulled from, or the version on offer.
   * Throws `FolderRefused`. Refuses VERSION_WITHOUT_FILES {version}.
   */
  async pull(
    folder: string,
    { course, draft }: { course: string | null; draft: string | null },
  ): Promise<PulledFolder> {
    const state = await stateOf(folder);
    const found = await this.find(course ?? state?.course ?? null, draft ?? state?.draft?.name ?? null);
    refuseOther(state, found);
    await mkdir(folder, { recursive: true });
    const { files, leftOut } = await filesOfFolder(folder);
    const { take, remove, conflicts } = pulledInto({
      remembered: state?.files ?? new Map<string, string>(),
      here: await hashesOf(files),
      there: found.files,
    });
    // Nothing is written through a symbolic link.
    const isLinked = (path: string) => leftOut.some((link) => path === link || path.startsWith(`${link}/`));
    const paths = [...conflicts, ...[...take.keys()].filter(isLinked)];
    if (paths.length) throw new FolderRefused({ reason: 'BOTH_CHANGED', paths });
    await this.contents.writeTo(folder, take);
    for (const path of remove) await removeFile(folder, path);
    await writeState(folder, found);
    return { ...found, files: found.files.size, taken: [...take.keys()], removed: remove };
  }

  private async find(courseKey: string | null, name: string | null): Promise<Found> {
    if (name === null) {
      const { courseId, key, versionId, number } = await this.courses.one(courseKey);
      const files = await this.trees.of(versionId);
      if (!files) throw new Refused('VERSION_WITHOUT_FILES', { version: number });
      return { course: key, courseId, draft: null, version: number, files };
    }
    const draft = onlyOne(await this.drafts.named(courseKey, name), name);
    return {
      course: draft.course_key,
      courseId: draft.course_id,
      draft: { id: draft.id, name: draft.name },
      version: draft.base,
      files: await this.files.tree(draft.id),
    };
  }
}

/** Refuses a folder in which something else is. */
async function stateOf(folder: string): Promise<FolderState | null> {
  const state = await readState(folder);
  if (state === 'unreadable') throw new FolderRefused({ reason: 'STATE_UNREADABLE' });
  if (state) return state;
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new FolderRefused({ reason: 'NOT_A_COURSE' });
  });
  if (entries.length && !entries.includes('course.yaml')) throw new FolderRefused({ reason: 'NOT_A_COURSE' });
  return null;
}

/** A folder of a version may become that of a draft of the same course; one of a draft stays with its draft. */
function refuseOther(state: FolderState | null, found: Found): void {
  if (!state) return;
  const isOther =
    state.courseId !== found.courseId || (state.draft !== null && state.draft.id !== found.draft?.id);
  if (isOther)
    throw new FolderRefused({
      reason: 'PULLED_FROM',
      course: state.course,
      draft: state.draft?.name ?? null,
    });
}

/** With the folders that are empty then. */
async function removeFile(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    const isLeft = await rmdir(join(folder, at)).then(
      () => false,
      () => true,
    );
    if (isLeft) return;
  }
}
