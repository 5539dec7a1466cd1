import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
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

export const courseKey = 'golf';

/** Writes a course folder whose two activities are those packages. */
export function writeGolfCourse(folder: string): void {
  const module = join(folder, 'modules/01-golf');
  mkdirSync(module, { recursive: true });
  for (const [key, file] of Object.entries(packages)) {
    const home = join(module, 'scorm', key);
    mkdirSync(home, { recursive: true });
    copyFileSync(file, join(home, 'course.zip'));
    writeFileSync(
      join(home, 'scorm.yaml'),
      `uuid: ${randomUUID()}\nkey: ${key}\ntitle: { en: 'Golf: ${key}' }\nminutes: 10\npackage: course.zip\n`,
    );
  }
  writeFileSync(
    join(module, 'module.yaml'),
    `uuid: ${randomUUID()}
key: m1
title: { en: 'Golf' }
summary: { en: 'Two packages.' }
minutes: { core: 20, extended: 0 }
activities:
${Object.keys(packages)
  .map((key) => `  - { scorm: ${key} }`)
  .join('\n')}
`,
  );
  writeFileSync(
    join(folder, 'course.yaml'),
    `uuid: ${randomUUID()}
key: ${courseKey}
source: en
locales: [en]
title: { en: 'Golf' }
summary: { en: 'How golf is played.' }
effort: { core: 20, extended: 20 }
modules: [01-golf]
completion:
  outcome: completion
  rule: { all: [{ done: golf-12 }, { done: golf-2004 }] }
`,
  );
  for (const file of ['glossary.yaml', 'sources.yaml']) writeFileSync(join(folder, file), '[]\n');
}
