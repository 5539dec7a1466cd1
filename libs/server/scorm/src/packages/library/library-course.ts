import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { newId } from '@campus/platform/database/uuid.ts';
import { locales } from '@campus/platform/graphql/locale.ts';
import { WriteVersion, type Localised, type ScormActivitySettings } from '@campus/course';
import { EditionsService } from '@campus/delivery';
import { type PackageReport } from '../package-report.type.ts';

/** A course of one module and one activity, which plays a package. */
export interface LibraryCourse {
  /** Id of the course and, unless stated otherwise, of everything in it. */
  courseId: string;
  /** Unique among courses and among editions. */
  key: string;
  title: string;
  report: PackageReport;
  settings: ScormActivitySettings;
  actorId: string | null;
}

export interface OfferedCourse {
  courseId: string;
  activityId: string;
  editionId: string;
}

const MAX_MINUTES = 600;

/** As stated by the package; 0 where it states none: nobody has measured it, and readers are not shown a guess. */
const minutesOf = ({ minutes }: PackageReport): number =>
  minutes === null ? 0 : Math.min(MAX_MINUTES, Math.max(1, minutes));

/** In every language of the campus: the package’s own title where it has one, else the one of the shelf. */
const titlesOf = (title: string, { titles }: PackageReport): Localised =>
  Object.fromEntries(locales.map((locale) => [locale, titles[locale] ?? title]));

/** Makes the course a package is studied in, published, and an edition of it into which staff enrol people. */
@Injectable()
export class LibraryCourses {
  constructor(
    private readonly versions: WriteVersion,
    private readonly editions: EditionsService,
  ) {}

  async make(tx: EntityManager, course: LibraryCourse): Promise<OfferedCourse> {
    const { courseId, key, report, actorId } = course;
    const titles = titlesOf(course.title, report);
    await this.versions.addCourse(tx, courseId, key);
    const activityId = await this.publish(tx, course, titles);
    const editionId = await this.editions.add(tx, actorId, {
      courseKey: key,
      key,
      titles,
      route: 'A',
      startsOn: new Date().toISOString().slice(0, 10),
      endsOn: null,
      isOpen: false,
    });
    return { courseId, activityId, editionId };
  }

  private async publish(
    tx: EntityManager,
    { courseId, settings, report }: LibraryCourse,
    titles: Localised,
  ): Promise<string> {
    const [versionId, moduleId, activityId] = [newId(), newId(), newId()];
    const minutes = minutesOf(report);
    const version = {
      id: versionId,
      courseId,
      number: 1,
      status: 'draft' as const,
      contentHash: createHash('sha256')
        .update(JSON.stringify([courseId, settings]))
        .digest('hex'),
      sourceLocale: sourceLocaleOf(report),
      locales: [...locales],
      titles,
      summaries: emptyTexts(),
      effortCoreMinutes: minutes,
      effortExtendedMinutes: 0,
      outcome: 'completion' as const,
      completionRule:
        settings.policy?.completion === 'passed' ? { passed: activityId } : { done: activityId },
      furtherOutcomes: [],
      glossary: [],
      plan: null,
      seasons: [],
      audience: null,
      tryout: null,
      kit: [],
    };
    const placed = { versionId, position: 0, key: 'package', titles };
    const module = {
      ...placed,
      id: moduleId,
      summaries: emptyTexts(),
      minutesCore: minutes,
      minutesExtended: 0,
      isGate: false,
      recall: 0,
      outcomes: [],
    };
    const activity = {
      ...placed,
      id: activityId,
      moduleId,
      kind: 'scorm' as const,
      minutes,
      isRequired: true,
      tags: {},
      settings,
    };
    await this.versions.publish(tx, { version, modules: [module], activities: [activity] });
    return activityId;
  }
}

const sourceLocaleOf = ({ languages }: PackageReport): string =>
  locales.find((locale) => languages.some((one) => one.toLowerCase().startsWith(locale))) ?? 'es';

const emptyTexts = (): Localised => Object.fromEntries(locales.map((locale) => [locale, '']));
