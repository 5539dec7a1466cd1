import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readCourse } from '@campus/content-format';
import { writePackage } from '@campus/scorm-format';
import {
  coursePackage,
  exportableFromBundle,
  exportStandards,
  findTarget,
  isExportStandard,
  leftOutOf,
  runtimeFiles,
  type ExportableCourse,
  type ExportStandard,
  type ExportTarget,
  type ExportChoice,
} from '@campus/scorm';
import { OperatorError, optionsOf, say, type Arguments, type Command } from '../command.ts';
import { courseFolders, overlayFolders } from '../content/course-folders.ts';
import { usageSay } from '../terminal/terminal-language.ts';

/** What the command line asks for. */
export interface ExportOrder {
  choice: ExportChoice;
  standard: ExportStandard;
  /** As typed; empty: every language of the course. */
  locales: string[];
  out: string;
}

/** `--module M3`, `--scenario S4` or `--route A`: exactly one of them. */
function choiceOf({
  module,
  scenario,
  route,
}: {
  module?: string;
  scenario?: string;
  route?: string;
}): ExportChoice {
  const given = [module, scenario, route].filter((each) => each !== undefined);
  if (given.length !== 1) throw new OperatorError(usageSay('chooseOne'));
  if (module !== undefined) return { module };
  if (scenario !== undefined) return { scenario };
  if (route?.toUpperCase() !== 'A') throw new OperatorError(usageSay('onlyRouteA'));
  return { route: 'A' };
}

export function exportOrder(args: Arguments): ExportOrder {
  const { version, out, lang, ...what } = optionsOf(
    args,
    ['out'],
    ['module', 'scenario', 'route', 'version', 'lang'],
  );
  const standard = version ?? '1.2';
  const [first, second] = exportStandards;
  if (!isExportStandard(standard))
    throw new OperatorError(usageSay('unknownVersion', { first, second, given: standard }));
  const locales = [...new Set((lang ?? '').split(',').filter(Boolean))];
  return { choice: choiceOf(what), standard, locales, out };
}

/** The choice as it was typed. */
export const named = (choice: ExportChoice): string => Object.values(choice).join('');

interface Found {
  course: ExportableCourse;
  target: ExportTarget;
}

/** The first course of the content folder that has the requested part. */
async function findIn(folders: { folder: string }[], choice: ExportChoice): Promise<Found> {
  const overlays = await overlayFolders();
  for (const { folder } of folders) {
    const { bundle, problems } = await readCourse(folder, { overlays, proves: false });
    if (!bundle) throw new OperatorError(usageSay('courseHasProblems', { folder, count: problems.length }));
    const course = exportableFromBundle(bundle);
    const target = findTarget(course, choice);
    if (target) return { course, target };
  }
  throw new OperatorError(usageSay('noSuchContent', { wanted: named(choice) }));
}

function localesOf({ course, target }: Found, asked: readonly string[]): string[] {
  const strange = asked.find((locale) => !course.locales.includes(locale));
  if (strange !== undefined)
    throw new OperatorError(
      usageSay('notInLanguage', { what: target.key, given: strange, known: course.locales.join(', ') }),
    );
  return asked.length ? [...asked] : [...course.locales];
}

async function playerFiles() {
  const folder = resolve(process.env.RUNTIME_DIR ?? 'apps/runtime/dist');
  return runtimeFiles(folder).catch(() => {
    throw new OperatorError(usageSay('playerNotBuilt', { folder }));
  });
}

export const scormExport: Command = {
  name: 'scorm export',
  usage: `scorm export --module M3 | --scenario S4 | --route A  --out FILE
        [--version 1.2|2004-4] [--lang es,en,fr]`,
  summary: 'write a SCORM package that plays without a campus, from the course folder',
  needsDatabase: false,
  async run(args) {
    const { choice, standard, locales: asked, out } = exportOrder(args);
    const found = await findIn(await courseFolders(undefined), choice);
    const locales = localesOf(found, asked);
    const content = await coursePackage({
      ...found,
      standard,
      locales,
      runtime: await playerFiles(),
      home: 'package',
    });
    const bytes = await writePackage(content);
    await writeFile(resolve(out), bytes);
    const leftOut = leftOutOf(found.target);
    const files = content.files.length + 1;
    say(
      args,
      [
        `${out}: SCORM ${standard}, ${locales.join(', ')}, ${files} files, ${Math.ceil(bytes.length / 1024)} KB.`,
        ...(leftOut.length ? [`Left out, for only a campus can give them: ${leftOut.join(', ')}.`] : []),
      ],
      {
        file: resolve(out),
        bytes: bytes.length,
        files,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        standard,
        locales,
        leftOut,
      },
    );
    return 0;
  },
};
