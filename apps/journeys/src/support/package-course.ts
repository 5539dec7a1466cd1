import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCourse } from './course.ts';
import type { Learner } from './people.ts';
import type { Campus } from './test.ts';

export interface OfferedPackage {
  /** Of the activity that plays it. */
  key: string;
  zip: Uint8Array;
}

/** Writes a course folder of one module whose activities are those packages. */
export function writePackageCourse(
  folder: string,
  courseKey: string,
  packages: readonly OfferedPackage[],
): void {
  const module = join(folder, 'modules/01-packages');
  mkdirSync(module, { recursive: true });
  for (const { key, zip } of packages) {
    const home = join(module, 'scorm', key);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'course.zip'), zip);
    writeFileSync(
      join(home, 'scorm.yaml'),
      `uuid: ${randomUUID()}\nkey: ${key}\ntitle: { en: '${key}' }\nminutes: 10\npackage: course.zip\n`,
    );
  }
  writeFileSync(
    join(module, 'module.yaml'),
    `uuid: ${randomUUID()}
key: m1
title: { en: 'Packages' }
summary: { en: 'Packages.' }
minutes: { core: 20, extended: 0 }
activities:
${packages.map(({ key }) => `  - { scorm: ${key} }`).join('\n')}
`,
  );
  writeFileSync(
    join(folder, 'course.yaml'),
    `uuid: ${randomUUID()}
key: ${courseKey}
source: en
locales: [en]
title: { en: 'Packages' }
summary: { en: 'Packages.' }
effort: { core: 20, extended: 20 }
modules: [01-packages]
completion:
  outcome: completion
  rule: { all: [${packages.map(({ key }) => `{ done: ${key} }`).join(', ')}] }
`,
  );
  for (const file of ['glossary.yaml', 'sources.yaml']) writeFileSync(join(folder, file), '[]\n');
}

/** Publishes packages as a course and offers it. */
export async function offerPackages(campus: Campus, packages: readonly OfferedPackage[]) {
  const { database, operate } = campus;
  const name = `packages-${randomUUID().slice(0, 8)}`;
  const folder = mkdtempSync(join(tmpdir(), 'campus-packages-'));
  try {
    writePackageCourse(folder, name, packages);
    await operate('content', 'import', folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
  await operate(
    'editions',
    'add',
    '--course',
    name,
    '--key',
    name,
    '--starts',
    '2026-01-01',
    '--title-es',
    name,
  );
  const course = await readCourse(database, name);
  return {
    activity: (key: string) => course.activity(key).id,
    /** The enrolment's id. */
    async enrol({ id, email }: Pick<Learner, 'id' | 'email'>): Promise<string> {
      await operate('enrol', '--email', email, '--edition', name);
      const { rows } = await database.query<{ id: string }>(
        `select e.id from enrolment e where e.person_id = $1 and e.edition_id = $2`,
        [id, course.editionId],
      );
      return rows[0]?.id ?? '';
    },
  };
}
