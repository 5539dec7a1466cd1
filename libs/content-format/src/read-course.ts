import { posix } from 'node:path';
import type { BundleActivity, BundleModule, BundleQuestion, BundleTerm, CourseBundle } from './bundle.ts';
import type { CourseContext } from './course-context.ts';
import { CourseFiles } from './course-files.ts';
import { bundleHash } from './hash.ts';
import { Identities } from './identities.ts';
import { buildLesson } from './lesson.ts';
import { MediaLibrary } from './media-library.ts';
import { type ActivitySource, type ModuleSource, readEffort, readModuleSource } from './module-source.ts';
import { type Problem, Problems, type StaleText } from './problems.ts';
import { readQuestion } from './question.ts';
import { type Pools, readQuiz } from './quiz.ts';
import { readGlossary, readSources, renderGlossary } from './reference-files.ts';
import { readRule } from './rule.ts';
import { readScenario } from './scenario/read-scenario.ts';
import { readScorm } from './scorm-source.ts';
import { type CourseStats, statsOf } from './stats.ts';
import { readSurvey } from './survey.ts';
import { localised } from './texts.ts';
import { rendererWords } from './words.ts';
import { readYaml, type YamlFields } from './yaml-value.ts';

export interface ReadCourseOptions {
  /** Folders laid over the course, the last one on top. */
  overlays?: readonly string[];
}

export interface CourseReading {
  /** Null when there is any problem. */
  bundle: CourseBundle | null;
  problems: Problem[];
  stale: StaleText[];
  stats: CourseStats;
}

/**
 * Reads, validates and renders a course folder. Faults of the course are returned, all of them at once;
 * only a folder that cannot be read at all throws (the file system's own error).
 */
export async function readCourse(folder: string, options: ReadCourseOptions = {}): Promise<CourseReading> {
  const problems = new Problems();
  const files = await CourseFiles.open(folder, options.overlays ?? [], problems);
  const stale: StaleText[] = [];
  const read = readWhole(files, problems, stale);
  const found = problems.sorted().map((problem) => {
    const overlay = files.overlayOf(problem.file);
    return overlay === null ? problem : { ...problem, overlay };
  });
  return {
    bundle: found.length === 0 && read ? read.bundle : null,
    problems: found,
    stale,
    stats: read?.stats ?? { modules: [] },
  };
}

function readWhole(
  files: CourseFiles,
  problems: Problems,
  stale: StaleText[],
): { bundle: CourseBundle; stats: CourseStats } | null {
  const fields = openCourse(files, problems);
  if (!fields) return null;
  const course = newContext(fields, files, problems);
  const sources = (fields.has('modules') ? fields.at('modules').list() : []).flatMap(
    (name) => readModuleSource(name, course) ?? [],
  );
  const terms = readGlossary(course);
  readSources(course);
  const pools = readPools(course);
  const modules = sources.map((source) => ({ source, module: buildModule(source, pools, course, stale) }));
  const glossary = renderGlossary(terms, course);
  const bundle = assemble(
    fields,
    modules.map(({ module }) => module),
    glossary,
    course,
  );
  reportUnused(course);
  return { bundle, stats: statsOf(modules, course.locales, stale) };
}

function openCourse(files: CourseFiles, problems: Problems): YamlFields | null {
  const file = files.use('course.yaml');
  if (!file) {
    problems.add({ file: 'course.yaml', line: 1 }, 'file-missing', 'this folder has no course.yaml');
    return null;
  }
  const root = readYaml('course.yaml', file.text ?? '', problems);
  if (!root?.isMap) {
    if (root) root.fault('yaml', 'course.yaml must be a map of fields');
    return null;
  }
  return root.fields([
    'uuid',
    'key',
    'source',
    'locales',
    'title',
    'summary',
    'effort',
    'modules',
    'completion',
  ]);
}

function newContext(fields: YamlFields, files: CourseFiles, problems: Problems): CourseContext {
  const locales = (fields.has('locales') ? fields.at('locales').list() : []).map((value) => {
    const locale = value.string();
    if (locale !== '' && !(locale in rendererWords)) {
      value.fault(
        'language-unknown',
        `the renderer has no words in "${locale}"; it knows ${Object.keys(rendererWords).join(', ')}`,
      );
    }
    return locale;
  });
  const source = fields.at('source').string();
  if (source !== '' && !locales.includes(source)) {
    fields.at('source').fault('language-unknown', `the source language "${source}" is not among the locales`);
  }
  return {
    files,
    problems,
    identities: new Identities(problems),
    media: new MediaLibrary(files, problems),
    source,
    locales: [...new Set(locales)],
    terms: new Set(),
    sources: new Map(),
    lessons: new Map(),
    outcomes: new Set(),
  };
}

/** Every `pools/*.yaml`, wherever it lies: a final test draws from the pools of modules. */
function readPools(course: CourseContext): Pools {
  const pools = new Map<string, BundleQuestion[]>();
  for (const file of course.files.all()) {
    if (posix.basename(posix.dirname(file.path)) !== 'pools' || !/\.ya?ml$/.test(file.path)) continue;
    course.files.use(file.path);
    const root = readYaml(file.path, file.text ?? '', course.problems);
    if (!root) continue;
    const fields = root.fields(['key', 'questions']);
    const key = fields.at('key').key();
    course.identities.key('pool', key, fields.at('key').place);
    const values = fields.has('questions') ? fields.at('questions').list() : [];
    pools.set(
      key,
      values.map((value) => readQuestion(value, key, course)),
    );
  }
  return pools;
}

function buildModule(
  source: ModuleSource,
  pools: Pools,
  course: CourseContext,
  stale: StaleText[],
): BundleModule {
  const build = (activity: ActivitySource): BundleActivity | null => {
    switch (activity.kind) {
      case 'lesson':
        return buildLesson(activity.languages, activity.required, course, stale);
      case 'quiz':
        return readQuiz(activity.root, activity.required, pools, course);
      case 'survey':
        return readSurvey(activity.root, activity, course);
      case 'scorm':
        return readScorm(activity.root, activity.folder, activity.required, course);
      case 'scenario':
        return readScenario(activity.root, activity.required, course);
    }
  };
  return {
    ...source.module,
    activities: source.activities.flatMap((activity) => build(activity) ?? []),
    cards: [],
  };
}

function assemble(
  fields: YamlFields,
  modules: BundleModule[],
  glossary: BundleTerm[],
  course: CourseContext,
): CourseBundle {
  const uuid = fields.at('uuid').uuid();
  course.identities.uuid(uuid, fields.at('uuid').place);
  const activities = new Map(modules.flatMap((module) => module.activities).map((each) => [each.key, each]));
  const completion = fields.has('completion') ? fields.at('completion').fields(['outcome', 'rule']) : null;
  const bundle = {
    uuid,
    key: fields.at('key').key(),
    source: course.source,
    locales: [...course.locales],
    title: localised(fields.at('title'), 'plain', course),
    summary: localised(fields.at('summary'), 'plain', course),
    effort: readEffort(fields.at('effort')),
    completion: {
      outcome:
        completion?.at('outcome').oneOf(['participation', 'completion', 'achievement']) ?? 'participation',
      rule: completion?.has('rule') ? readRule(completion.at('rule'), activities) : { all: [] },
    },
    modules,
    plan: null,
    countryUnits: [],
    glossary,
    media: course.media.all(),
  };
  return { ...bundle, hash: bundleHash(bundle) };
}

/** A text nobody refers to is a text nobody sees: most often an activity missing from its module. */
function reportUnused(course: CourseContext): void {
  for (const { path } of course.files.all()) {
    const isText = /\.(md|ya?ml)$/i.test(path) && posix.basename(path).toLowerCase() !== 'readme.md';
    if (path.split('/').includes('media')) continue;
    if (!isText || course.files.isUsed(path)) continue;
    course.problems.add(
      { file: path, line: 1 },
      'file-unused',
      'nothing refers to this file; list it, or remove it',
    );
  }
}
