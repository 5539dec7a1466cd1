import { posix } from 'node:path';
import { filesOf } from './tree.ts';

/** More than a newcomer reads to find one thing. */
const MOST_IN_A_FOLDER = 18;

/** Folders that are lists, one file for each thing of a kind, and are read by its name. */
const LISTS = [/^apps\/api\/src\/migrations$/, /^apps\/[^/]+\/src\/routes$/];

/** Older than this rule and not divided yet: take a folder from here when you divide it, and add none. */
const UNDIVIDED = new Set([
  'apps/learner/src/features/course',
  'apps/learner/src/features/quiz',
  'apps/learner/src/shared',
  'libs/server/platform/src/database',
]);

const SOURCE = /^(apps|libs)\/(server\/)?(?!journeys\/)[^/]+\/src\/.*(?<!\.(spec|fixture))\.tsx?$/;

/** Faults of folders in which one searches: more source files than are about one thing. Specs are not counted. */
export function findCrowdedFolders(root: string): string[] {
  const counts = new Map<string, number>();
  for (const file of filesOf(root).filter((path) => SOURCE.test(path))) {
    const folder = posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([folder, count]) => count > MOST_IN_A_FOLDER && !UNDIVIDED.has(folder))
    .filter(([folder]) => !LISTS.some((list) => list.test(folder)))
    .map(
      ([folder, count]) =>
        `${folder}: ${count} source files, at most ${MOST_IN_A_FOLDER}. Give each use case or noun a folder of its own.`,
    );
}
