import { beforeAll, describe, expect, it } from '@jest/globals';
import { wholeCourse } from '@campus/content-format/testing';
import { inspect, isFault, readArchive, writePackage, type Inspection } from '@campus/scorm-format';
import { AdlSchemas } from '@campus/scorm-format/testing';
import { coursePackage, type ExportStandard, type PackageOptions } from './course-package.ts';
import { exportableFromBundle, type ExportableCourse } from './exportable-course.ts';
import { findTarget, type ExportTarget } from './export-target.ts';

const MOST_BYTES = 3 * 1024 * 1024;

/** A stand-in of the player's greatest size: the spec is about what surrounds it. */
const runtime = { script: `/*${'x'.repeat(199_990)}*/LMSInitialize`, style: 'body{}' };
const PLAYER = 260_000;

let course: ExportableCourse;
beforeAll(async () => {
  course = exportableFromBundle(await wholeCourse());
});

const schemas = { '1.2': new AdlSchemas('1.2'), '2004-4': new AdlSchemas('2004-4') };

async function manifestIn(zip: Buffer): Promise<string> {
  const archive = await readArchive(zip);
  if (isFault(archive)) throw new Error(JSON.stringify(archive));
  try {
    return Buffer.concat(await (await archive.open('imsmanifest.xml')).toArray()).toString();
  } finally {
    archive.close();
  }
}

const targets = (kind: ExportTarget['kind']): ExportTarget[] => {
  const names =
    kind === 'module'
      ? course.modules.map(({ uuid }) => findTarget(course, { module: uuid }))
      : kind === 'course'
        ? [findTarget(course, { route: 'A' })]
        : course.modules
            .flatMap(({ activities }) => activities.filter((each) => each.kind === 'scenario'))
            .map(({ uuid }) => findTarget(course, { scenario: uuid }));
  return names.filter((target) => target !== null);
};

/** Parts of a key that would reveal an answer to somebody who searches the files. */
const secretsOf = (target: ExportTarget): string[] =>
  target.modules
    .flatMap(({ activities }) => activities)
    .flatMap((activity) => (activity.kind === 'quiz' ? activity.questions : []))
    .flatMap(({ answerKey, rationale }) => [
      JSON.stringify(answerKey),
      ...Object.values(rationale).map((text) => JSON.stringify(text).slice(1, -1)),
    ])
    .filter((text) => text.length > 30);

interface Written {
  zip: Buffer;
  files: number;
  found: Inspection;
  content: string;
}

async function written(
  target: ExportTarget,
  standard: ExportStandard,
  locales: string[],
  home: PackageOptions['home'] = 'package',
): Promise<Written> {
  const options = { course, target, standard, locales, runtime, home };
  const content = await coursePackage(options);
  const zip = await writePackage(content);
  const found = await inspect(zip);
  if (isFault(found)) throw new Error(JSON.stringify(found));
  const again = await writePackage(await coursePackage(options));
  expect(again.equals(zip)).toBe(true);
  expect(schemas[standard].issuesIn(await manifestIn(zip))).toEqual([]);
  const bytes = content.files.map((file) => ('bytes' in file ? Buffer.from(file.bytes).toString() : ''));
  return { zip, files: content.files.length + 1, found, content: bytes.join('\n') };
}

/** What holds of every package, whatever is in it. */
function expectSound(
  { found, content }: Written,
  target: ExportTarget,
  standard: ExportStandard,
  locales: string[],
): void {
  expect(found).toMatchObject({
    kind: 'scorm',
    standard,
    warnings: [],
    missingFiles: [],
    hosts: [],
    callsApi: true,
  });
  expect(found.declared).toBe(standard === '1.2' ? '1.2' : '2004 4th Edition');
  expect(found.items).toHaveLength(1);
  expect(found.items[0]).toMatchObject({ opens: 'sco', href: 'index.html' });
  expect(found.title).toBe(target.title[locales[0] ?? '']);
  expect(secretsOf(target).filter((secret) => content.includes(secret))).toEqual([]);
}

const standards = ['1.2', '2004-4'] as const;
const languages = [['es'], ['es', 'en', 'fr']];
const matrix = standards.flatMap((standard) => languages.map((locales) => ({ standard, locales })));

describe('every package', () => {
  it.each(matrix)('modules, $standard, $locales', async ({ standard, locales }) => {
    for (const target of targets('module')) {
      const package_ = await written(target, standard, locales);
      expectSound(package_, target, standard, locales);
      expect(package_.zip.length + PLAYER).toBeLessThan(MOST_BYTES);
      expect(package_.files).toBe(5 + locales.length);
    }
  });

  it.each(standards)('simulations, %s, in all languages', async (standard) => {
    for (const target of targets('scenario')) {
      const package_ = await written(target, standard, ['es', 'en', 'fr']);
      expectSound(package_, target, standard, ['es', 'en', 'fr']);
      expect(package_.files).toBe(8);
    }
  });

  it.each(matrix)('thin, of a module, $standard, $locales', async ({ standard, locales }) => {
    const [target] = targets('module');
    if (!target) throw new Error('The course has nothing to export.');
    const home = { dispatch: 'https://campus.example.org/dispatch/0b6f7a10-1f6c-4f0e-9a51-3d2a60f1c111' };
    expectSound(await written(target, standard, locales, home), target, standard, locales);
  });

  it.each(standards)('the course whole, %s', async (standard) => {
    const [target] = targets('course');
    if (!target) throw new Error('The course has nothing to export.');
    const package_ = await written(target, standard, ['es', 'en', 'fr']);
    expectSound(package_, target, standard, ['es', 'en', 'fr']);
    expect(package_.files).toBeLessThan(24);
  });

  it('shows every picture out of the text that holds it, with its words', async () => {
    const [target] = targets('course');
    if (!target) throw new Error('The course has nothing to export.');
    const { content } = await written(target, '1.2', ['es']);
    const pictures = content.match(/<img [^>]*>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(10);
    for (const picture of pictures)
      expect(picture).toMatch(/^<img src=\\"data:image\/svg\+xml,[^"\\]+\\" alt=\\"[^"\\]{10}/);
  });
});
