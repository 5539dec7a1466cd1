import type { BundleRubric, Locale } from './bundle.ts';
import type { CoreLayer } from './lessons/core-layer.ts';
import type { CourseFiles } from './sources/course-files.ts';
import type { Identities } from './identity/identities.ts';
import type { References, Source } from './markdown/render-context.ts';
import type { OptionSet } from './guessing/option-set.ts';
import type { MediaLibrary } from './sources/media-library.ts';
import type { Problems } from './problems.ts';

/** What every part of the reader shares while one course is read. */
export interface CourseContext {
  files: CourseFiles;
  problems: Problems;
  /** What the course still lacks to be whole; it can be published without. */
  gaps: Problems;
  /** What its writers should look at again. */
  notes: Problems;
  identities: Identities;
  media: MediaLibrary;
  /** The language the others are translated from. */
  source: Locale;
  locales: readonly Locale[];
  terms: Set<string>;
  sources: Map<string, Source>;
  /** Lesson key → uuid. */
  lessons: Map<string, string>;
  /** Outcome keys of every module. */
  outcomes: Set<string>;
  /** Parts and annexes of the plan; null when the course has none. */
  plan: ReadonlySet<string> | null;
  /** Lesson key → ids of its fields that are the core of the plan. */
  planCore: ReadonlyMap<string, { has(id: string): boolean }>;
  /** By what plans are reviewed; null when the course has no rubric. */
  rubric: BundleRubric | null;
  /** How long the core layer of every lesson is; null where the course does not say. */
  coreLayer: CoreLayer | null;
  /** Checks of the lessons read so far, in each language. */
  checks: OptionSet[];
  /** Whether simulations are proved. */
  proves: boolean;
  /** See {@link QuestionCourse}. */
  keyOf: QuestionCourse['keyOf'];
}

/** What a question and its texts need of their course; a preview has no more. */
export interface QuestionCourse extends References {
  problems: Problems;
  /** What its writers should look at again. */
  notes: Problems;
  identities: Pick<Identities, 'uuid'>;
  media: Pick<MediaLibrary, 'find'>;
  outcomes: ReadonlySet<string>;
  /** The key of an answer that learners get instead of its author's. */
  keyOf: (questionUuid: string, key: string) => string;
}

/** The folder with a file's media: that of its module, or `assessments`. */
export function mediaFolderOf(file: string): string {
  const [top = '', second = ''] = file.split('/');
  return top === 'modules' ? `${top}/${second}` : top;
}
