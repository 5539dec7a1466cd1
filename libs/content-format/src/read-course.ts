import { posix } from 'node:path';
import type { BundleActivity, BundleModule, BundlePlan, CourseBundle } from './bundle.ts';
import { buildCard } from './lessons/cards.ts';
import { reportGaps } from './completion/completeness.ts';
import { readCountryUnits } from './lessons/country-units.ts';
import { readCompletion } from './completion/completion.ts';
import { readCoreLayer } from './lessons/core-layer.ts';
import type { CourseContext } from './course-context.ts';
import { CourseFiles } from './sources/course-files.ts';
import { weighGuessing } from './guessing/guessing.ts';
import { readKit } from './kit/facilitator-kit.ts';
import { bundleHash } from './identity/hash.ts';
import { Identities } from './identity/identities.ts';
import { buildLesson } from './lessons/lesson.ts';
import { MediaLibrary } from './sources/media-library.ts';
import { type ActivitySource, type ModuleSource, readEffort, readModuleSource } from './module-source.ts';
import { type Problem, Problems, type StaleText } from './problems.ts';
import { reportUnlikeForms } from './questions/parallel-pools.ts';
import { checkCore, type PlanSource, readPlanSource, renderPlan, reportUnfed } from './plan/plan.ts';
import { opaqueKey } from './questions/opaque-key.ts';
import { readPools } from './questions/pools.ts';
import { type Pools, readQuiz } from './questions/quiz.ts';
import { checkRecall } from './recall.ts';
import { readGlossary, readSources, renderGlossary } from './sources/reference-files.ts';
import { readSeasons } from './sources/seasons.ts';
import { readScenario } from './scenario/read-scenario.ts';
import { readScorm } from './scorm-source.ts';
import { type CourseStats, statsOf } from './stats.ts';
import { readSurvey } from './questions/survey.ts';
import { localised } from './texts/texts.ts';
import { readTryout } from './tryout.ts';
import { rendererWords } from './words.ts';
import { readYaml, type YamlFields } from './yaml-value.ts';

export interface ReadCourseOptions {
  /** Folders laid over the course, the last one on top. */
  overlays?: readonly string[];
  /** `2026-11-24`: country units that end before this day have expired. Today when left out. */
  today?: string;
  /** False: simulations are taken as proved, which saves most of the time. For a course that has been checked. */
  proves?: boolean;
}

export interface CourseReading {
  /** Null when there is any problem. */
  bundle: CourseBundle | null;
  problems: Problem[];
  /** What the course still lacks to be whole. It can be published without. */
  gaps: Problem[];
  /** What its writers should look at again. */
  notes: Problem[];
  stale: StaleText[];
  stats: CourseStats;
}

/**
 * Reads, validates and renders a course folder. Faults of the course are returned, all of them at once;
 * only a folder that cannot be read at all throws (the file system's own error).
 */
export async function readCourse(folder: string, options: ReadCourseOptions = {}): Promise<CourseReading> {
  const reports: Reports = {
    problems: new Problems(),
    gaps: new Problems(),
    notes: new Problems(),
    stale: [],
  };
  const files = await CourseFiles.open(folder, options.overlays ?? [], reports.problems);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const read = readWhole(files, { reports, today, proves: options.proves ?? true });
  const listed = (found: Problems): Problem[] =>
    found.sorted().map((problem) => {
      const overlay = files.overlayOf(problem.file);
      return overlay === null ? problem : { ...problem, overlay };
    });
  const problems = listed(reports.problems);
  return {
    bundle: problems.length === 0 && read ? read.bundle : null,
    problems,
    gaps: listed(reports.gaps),
    notes: listed(reports.notes),
    stale: reports.stale,
    stats: read?.stats ?? { modules: [], pools: [], guessing: [], countries: [] },
  };
}

/** What is found while reading. */
interface Reports extends Pick<CourseContext, 'problems' | 'gaps' | 'notes'> {
  stale: StaleText[];
}

function readWhole(
  files: CourseFiles,
  { reports, today, proves }: { reports: Reports; today: string; proves: boolean },
): { bundle: CourseBundle; stats: CourseStats } | null {
  const { stale } = reports;
  const fields = openCourse(files, reports.problems);
  if (!fields) return null;
  const course = { ...newContext(fields, files, reports), proves };
  const sources = (fields.has('modules') ? fields.at('modules').list() : []).flatMap(
    (name) => readModuleSource(name, course) ?? [],
  );
  const terms = readGlossary(course);
  readSources(course);
  const plan = readPlanSource(course);
  course.plan = plan && new Set(plan.places.keys());
  course.planCore = plan?.core ?? course.planCore;
  const { pools, stats, options, forms } = readPools(course);
  const modules = sources.map((source) => ({ source, module: buildModule(source, pools, course, stale) }));
  const glossary = renderGlossary(terms, course);
  const units = readCountryUnits(course, stale, today);
  const built = modules.map(({ module }) => module);
  const builtPlan = plan && buildPlan(plan, built, course);
  course.rubric = builtPlan?.rubric ?? null;
  const parts = {
    modules: built,
    plan: builtPlan,
    kit: readKit(
      fields.optional('facilitator', [], (value) => value.list()),
      { modules: built, plan: builtPlan },
      course,
      stale,
    ),
    countryUnits: units.map(({ unit }) => unit),
    glossary,
    seasons: readSeasons(course),
  };
  const bundle = assemble(fields, parts, course);
  checkRecall(modules, course);
  reportGaps(modules, course);
  const quizzes = built.flatMap(({ activities }) => activities.filter((each) => each.kind === 'quiz'));
  reportUnlikeForms(forms, { pools, quizzes }, course);
  reportUnused(course);
  const guessing = weighGuessing({ checks: course.checks, pools: options }, course);
  return { bundle, stats: { ...statsOf({ modules, units, stale }, course), pools: stats, guessing } };
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
  return root.fields(
    ['uuid', 'key', 'source', 'locales', 'title', 'summary', 'effort', 'modules', 'completion'],
    ['audience', 'tryout', 'lessons', 'facilitator'],
  );
}

function newContext(fields: YamlFields, files: CourseFiles, reports: Reports): Omit<CourseContext, 'proves'> {
  const { problems, gaps, notes } = reports;
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
    gaps,
    notes,
    identities: new Identities(problems),
    media: new MediaLibrary(files, { problems, gaps }),
    source,
    locales: [...new Set(locales)],
    terms: new Set(),
    sources: new Map(),
    lessons: new Map(),
    outcomes: new Set(),
    plan: null,
    planCore: new Map(),
    rubric: null,
    checks: [],
    coreLayer: fields.optional('lessons', null, readCoreLayer),
    keyOf: opaqueKey,
  };
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
    cards: source.cards.flatMap((card) => buildCard(card, course, stale) ?? []),
  };
}

function buildPlan(source: PlanSource, modules: readonly BundleModule[], course: CourseContext): BundlePlan {
  const plan = renderPlan(source, course);
  const lessons = modules.flatMap(({ activities }) => activities.filter((each) => each.kind === 'lesson'));
  checkCore(source, lessons, course.source);
  const fields = lessons.flatMap(({ texts }) => texts[course.source]?.fields ?? []);
  reportUnfed(source, plan, fields, course);
  return plan;
}

function assemble(
  fields: YamlFields,
  parts: Pick<CourseBundle, 'modules' | 'plan' | 'kit' | 'countryUnits' | 'glossary' | 'seasons'>,
  course: CourseContext,
): CourseBundle {
  const uuid = fields.at('uuid').uuid();
  course.identities.uuid(uuid, fields.at('uuid').place);
  const activities = new Map(
    parts.modules.flatMap((module) => module.activities).map((each) => [each.key, each]),
  );
  const completion = fields.has('completion')
    ? fields.at('completion').fields(['outcome', 'rule'], ['further'])
    : null;
  const bundle = {
    uuid,
    key: fields.at('key').key(),
    source: course.source,
    locales: [...course.locales],
    title: localised(fields.at('title'), 'plain', course),
    summary: localised(fields.at('summary'), 'plain', course),
    audience: fields.nullable('audience', (value) => localised(value, 'plain', course)),
    tryout: fields.nullable('tryout', (value) => readTryout(value, activities)),
    effort: readEffort(fields.at('effort')),
    completion: readCompletion(completion, { activities, hasRubric: course.rubric !== null }),
    ...parts,
    media: course.media.all(),
  };
  return { ...bundle, hash: bundleHash(bundle) };
}

/** A text that nothing refers to is never shown: usually an activity is missing from its module. */
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
