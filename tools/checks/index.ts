import { findAccessIssues } from './access.ts';
import { findContainerIssues } from './containers.ts';
import { findCrowdedFolders } from './crowded.ts';
import { findCopiedSets } from './closed-sets.ts';
import { findCopiedEnums } from './enums.ts';
import { findLicenceIssues } from '../third-parties/licences.ts';
import { findFolderIssues } from './folders.ts';
import { findLooseWords } from './loose-words.ts';
import { findCopiedRules } from './one-place.ts';
import { findGluedSql, findWideSql } from './sql.ts';
import { findLockIssues, findTraces } from './traces.ts';
import { findVocabularyIssues } from './vocabulary.ts';
import { findWordIssues } from './words.ts';

/** A check of the whole tree: finds one sentence for each fault, with the place. */
export interface Check {
  name: string;
  find(root: string): string[];
}

/** The checks that lint cannot make. */
export const checks: Check[] = [
  { name: 'folders', find: findFolderIssues },
  { name: 'crowded folders', find: findCrowdedFolders },
  { name: 'access', find: findAccessIssues },
  { name: 'one place', find: findCopiedRules },
  { name: 'wide SQL', find: findWideSql },
  { name: 'glued SQL', find: findGluedSql },
  { name: 'enums', find: findCopiedEnums },
  { name: 'closed sets', find: findCopiedSets },
  { name: 'traces', find: findTraces },
  { name: 'lock file', find: findLockIssues },
  { name: 'containers', find: findContainerIssues },
  { name: 'licences', find: findLicenceIssues },
  { name: 'words', find: findWordIssues },
  { name: 'loose words', find: findLooseWords },
  { name: 'vocabulary', find: findVocabularyIssues },
];
