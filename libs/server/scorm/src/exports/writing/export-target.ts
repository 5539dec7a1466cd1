import { type BundleActivity } from '@campus/content-format';
import { type ExportableCourse, type ExportableModule } from './exportable-course.ts';
import { type ExportKind } from '../export.type.ts';

/** The part of a course that goes into a package. */
export interface ExportTarget {
  kind: ExportKind;
  /** uuid of the module, the course or the scenario. */
  id: string;
  /** For file names: `m3`, `micic-consular`, `s4-the-flight`. */
  key: string;
  title: Record<string, string>;
  summary: Record<string, string>;
  modules: ExportableModule[];
}

/** The requested part, by code (`M3`, `S4`), key or uuid. */
export type ExportChoice = { module: string } | { scenario: string } | { route: 'A' };

const isNamed = ({ key, uuid }: { key: string; uuid: string }, name: string): boolean => {
  const wanted = name.toLowerCase();
  return key === wanted || uuid === wanted || key.startsWith(`${wanted}-`);
};

const lessonsAndTests = (activity: BundleActivity) => activity.kind === 'lesson' || activity.kind === 'quiz';

/** Kinds that can be played without a campus; a module without any other has nothing to export. */
export const isExported = (activity: BundleActivity): boolean =>
  lessonsAndTests(activity) || activity.kind === 'scenario';

const holdsSomething = ({ activities }: ExportableModule) => activities.some(isExported);

function scenarioTarget(course: ExportableCourse, name: string): ExportTarget | null {
  for (const module of course.modules) {
    const scenario = module.activities.find((each) => each.kind === 'scenario' && isNamed(each, name));
    if (!scenario) continue;
    const { uuid, key, title } = scenario;
    // Alone, it is what the package is about.
    const only = { ...module, title, activities: [{ ...scenario, required: true }], cards: [], outcomes: [] };
    return { kind: 'scenario', id: uuid, key, title, summary: module.summary, modules: [only] };
  }
  return null;
}

/** The part of the course that was chosen, or null when the course has no such part. */
export function findTarget(course: ExportableCourse, choice: ExportChoice): ExportTarget | null {
  if ('scenario' in choice) return scenarioTarget(course, choice.scenario);
  if ('route' in choice) {
    const { uuid, key, title, summary } = course;
    const modules = course.modules.filter(holdsSomething);
    return modules.length > 0 ? { kind: 'course', id: uuid, key, title, summary, modules } : null;
  }
  const module = course.modules.find((each) => holdsSomething(each) && isNamed(each, choice.module));
  if (!module) return null;
  const { uuid, key, title, summary } = module;
  return { kind: 'module', id: uuid, key, title, summary, modules: [module] };
}

/** Activities of the target that only a campus can give: surveys, and SCORM packages inside the course. */
export const leftOutOf = (target: ExportTarget): string[] =>
  target.modules.flatMap(({ activities }) =>
    activities.filter((each) => !isExported(each)).map(({ key }) => key),
  );
