import { findAccessFaults } from './access.ts';
import { findContainerFaults } from './containers.ts';
import { findLicenceFaults } from '../third-parties/licences.ts';
import { findFolderFaults } from './folders.ts';
import { findCopiedRules } from './one-place.ts';
import { findLockFaults, findTraces } from './traces.ts';

/** A check of the whole tree: finds one sentence for each fault, with the place. */
export interface Check {
  name: string;
  find(root: string): string[];
}

/** The checks that lint cannot make. */
export const checks: Check[] = [
  { name: 'folders', find: findFolderFaults },
  { name: 'access', find: findAccessFaults },
  { name: 'one place', find: findCopiedRules },
  { name: 'traces', find: findTraces },
  { name: 'lock file', find: findLockFaults },
  { name: 'containers', find: findContainerFaults },
  { name: 'licences', find: findLicenceFaults },
];
