import { type PackageContent } from '@campus/scorm-format';
import { type ExportTarget } from './export-target.ts';
import { type ExportableCourse } from './exportable-course.ts';
import { entryPage, packageFiles } from './package-files.ts';
import { type PageHome } from './html-page.ts';
import { type RuntimeFiles } from './runtime-files.ts';
import { PackageStandard } from '../export.type.ts';

/** The versions of SCORM we write. */
export const exportStandards = [PackageStandard.SCORM_1_2, PackageStandard.SCORM_2004_4] as const;
export type ExportStandard = PackageStandard;

export const isExportStandard = (text: unknown): text is ExportStandard =>
  exportStandards.some((standard) => standard === text);

export interface PackageOptions {
  course: ExportableCourse;
  target: ExportTarget;
  standard: ExportStandard;
  /** Languages inside; it opens in the first one unless the platform names another. */
  locales: string[];
  runtime: RuntimeFiles;
  home: Exclude<PageHome, 'campus'>;
}

/** A package as files and a manifest, to be written by libs/scorm-format. One SCO: its menu is inside. */
export async function coursePackage(options: PackageOptions): Promise<PackageContent> {
  const { course, target, standard, locales, runtime, home } = options;
  const [locale = 'es'] = locales;
  return {
    files: await packageFiles(course, target, locales, runtime, home),
    manifest: {
      standard,
      identifier: target.id,
      title: target.title[locale] ?? target.key,
      entry: entryPage,
      // The runtime itself reports whether it is passed; a mastery score here would let platforms overrule
      // it.
      mastery: null,
      metadata: {
        languages: locales,
        titles: Object.fromEntries(locales.map((each) => [each, target.title[each] ?? ''])),
        descriptions: Object.fromEntries(locales.map((each) => [each, target.summary[each] ?? ''])),
      },
    },
  };
}

/** `m3-scorm-1.2-es-en.zip`. */
export const packageName = (
  { key }: Pick<ExportTarget, 'key'>,
  standard: ExportStandard,
  locales: readonly string[],
  isDispatch = false,
): string => `${key}-${isDispatch ? 'dispatch' : 'scorm'}-${standard}-${locales.join('-')}.zip`;
