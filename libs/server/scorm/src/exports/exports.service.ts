import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { streamPackage } from '@campus/scorm-format';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Outline, type OutlineActivity, type OutlineModule } from '@campus/course';
import { coursePackage, packageName, type ExportStandard } from './writing/course-package.ts';
import { type Exportable } from './export.type.ts';
import { findTarget, type ExportTarget, type ExportChoice } from './writing/export-target.ts';
import { type ExportableCourse } from './writing/exportable-course.ts';
import { type PageHome } from './writing/html-page.ts';
import { PublishedCourses } from './published-courses.ts';
import { runtimeFiles } from './writing/runtime-files.ts';

/** Most rows a list of exportables has. */
const MOST = 100;

const isCampusOnly = ({ kind }: OutlineActivity) => kind === 'survey' || kind === 'scorm';

type Titled = Pick<Exportable, 'id' | 'kind' | 'key' | 'leftOut' | 'isMarked'> & {
  titles: Record<string, string>;
};

const titlesIn = (activities: readonly OutlineActivity[], locale: Locale) =>
  activities.filter(isCampusOnly).map(({ key, titles }) => titles[locale] ?? key);

const scenariosOf = (module: OutlineModule): Titled[] =>
  module.activities
    .filter(({ kind }) => kind === 'scenario')
    .map(({ id, key, titles }) => ({ id, kind: 'scenario', key, titles, leftOut: [], isMarked: false }));

const isMarked = (activities: readonly OutlineActivity[]): boolean =>
  activities.some((each) => each.kind === 'quiz' && each.isRequired && each.settings.pass !== null);

function exportablesOf(outline: Outline, locale: Locale): Exportable[] {
  const modules = outline.modules.filter(
    ({ activities }) => !activities.every((activity) => isCampusOnly(activity)),
  );
  // A library package is a course of its own and has no modules to export.
  if (modules.length === 0) return [];
  const { courseId, courseKey, titles, number } = outline;
  const found: Titled[] = [
    {
      id: courseId,
      kind: 'course',
      key: courseKey,
      titles,
      leftOut: titlesIn(outline.activities, locale),
      isMarked: isMarked(outline.activities),
    },
    ...modules.map((module): Titled => ({
      ...module,
      kind: 'module',
      leftOut: titlesIn(module.activities, locale),
      isMarked: isMarked(module.activities),
    })),
    ...modules.flatMap(scenariosOf),
  ];
  return found.map(({ id, kind, key, titles: own, leftOut, isMarked: hasMark }) => ({
    id,
    kind,
    key,
    title: own[locale] ?? key,
    leftOut,
    isMarked: hasMark,
    courseId,
    courseTitle: titles[locale] ?? courseKey,
    versionNumber: number,
    locales: [...outline.locales],
    path: `/exports/${id}.zip`,
  }));
}

/** The requested part, found in a published version. */
export interface FoundExport {
  versionId: string;
  course: ExportableCourse;
  target: ExportTarget;
}

/** Packages made from published versions, for staff and for dispatch. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly courses: PublishedCourses,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async exportables(courseId: string | null, locale: Locale): Promise<Exportable[]> {
    if (courseId !== null && !isId(courseId)) return [];
    const outlines = await this.courses.newest(courseId);
    return outlines.flatMap((outline) => exportablesOf(outline, locale)).slice(0, MOST);
  }

  /** The same in a given version, the newest or not. */
  async exportable(versionId: string, targetId: string, locale: Locale): Promise<Exportable | null> {
    const outline = await this.courses.version(versionId);
    return (outline && exportablesOf(outline, locale).find(({ id }) => id === targetId)) ?? null;
  }

  /** In the newest version that has it, or in `versionId`; null when there is none. */
  async find(targetId: string, versionId?: string): Promise<FoundExport | null> {
    if (!isId(targetId)) return null;
    const found = versionId ?? (await this.courses.holding(targetId))?.versionId;
    if (!found) return null;
    const course = await this.courses.exportable(found);
    const target =
      course.uuid === targetId
        ? findTarget(course, { route: 'A' })
        : (findTarget(course, { module: targetId }) ?? findTarget(course, { scenario: targetId }));
    return target && { versionId: found, course, target };
  }

  /** Whether anything is published. */
  async hasCourses(): Promise<boolean> {
    return (await this.courses.newest(null)).length > 0;
  }

  /** By code, key or uuid, in the newest version of any course; null when none has it. */
  async findByName(choice: ExportChoice): Promise<FoundExport | null> {
    for (const { versionId } of await this.courses.newest(null)) {
      const course = await this.courses.exportable(versionId);
      const target = findTarget(course, choice);
      if (target) return { versionId, course, target };
    }
    return null;
  }

  /** The package as a stream, and what the file should be called. */
  async write(
    { course, target }: Pick<FoundExport, 'course' | 'target'>,
    standard: ExportStandard,
    locales: string[],
    home: Exclude<PageHome, 'campus'> = 'package',
  ): Promise<{ name: string; stream: Readable }> {
    const runtime = await runtimeFiles(this.config.runtimeDir);
    const content = await coursePackage({ course, target, standard, locales, runtime, home });
    return {
      name: packageName(target, standard, locales, home !== 'package'),
      stream: streamPackage(content),
    };
  }
}
