import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Packages made elsewhere, beside the repository; a clone of it alone has none. */
const fixtures = join(import.meta.dirname, '../../../../../shared/fixtures/scorm');

export const packages = {
  'golf-12': join(fixtures, 'golf_RuntimeBasicCalls_SCORM12.zip'),
  'golf-2004': join(fixtures, 'golf_RunTimeAdvancedCalls_SCORM20043rdEdition.zip'),
} as const;

/** Courses that sequencing leads through. */
export const sequenced = {
  forced: join(fixtures, 'golf_SequencingForcedSequential_SCORM20043rdEdition.zip'),
  remediation: join(fixtures, 'golf_SequencingSimpleRemediation_SCORM20043rdEdition.zip'),
  rollup: join(fixtures, 'golf_SequencingPostTestRollup4thEd_SCORM20044thEdition.zip'),
} as const;

export const hasPackages = (): boolean =>
  [...Object.values(packages), ...Object.values(sequenced)].every((file) => existsSync(file));
