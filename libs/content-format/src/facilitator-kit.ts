import type { BundleKitPaper, BundleModule, KitText, Locale } from './bundle.ts';
import type { CourseContext } from './course-context.ts';
import { type KitKind, kitKinds } from './kit-kinds.ts';
import { wordsIn } from './lesson-structure.ts';
import { readMarkdown, renderNodes } from './markdown/render.ts';
import { type StaleText, suggestion } from './problems.ts';
import { compareSections, sectionsOf } from './sections.ts';
import { readPaperSource } from './text-folder.ts';
import { noteStale, textContext, type TextSource, type TextSources } from './text-source.ts';
import type { YamlValue } from './yaml-value.ts';

/** Sections of a guide: purpose, questions, likely answers, traps, sensitive moments. */
const guideSections = 5;

const routes = ['A', 'B', 'C'];

/** The papers that course.yaml lists under `facilitator`, checked and rendered. */
export function readKit(
  listed: readonly YamlValue[],
  modules: readonly BundleModule[],
  course: CourseContext,
  stale: StaleText[],
): BundleKitPaper[] {
  const papers = listed.flatMap((at) => {
    const sources = readPaperSource(at, course);
    return (sources && buildPaper(sources, modules, course, stale)) ?? [];
  });
  if (papers.length > 0) reportUnguided(papers, modules, course);
  return papers;
}

function buildPaper(
  sources: TextSources,
  modules: readonly BundleModule[],
  course: CourseContext,
  stale: StaleText[],
): BundleKitPaper | null {
  const original = sources.get(course.source);
  if (!original) return null;
  const { front } = original;
  const kind = front.at('kind').oneOf(kitKinds);
  const there = sectionsOf(readMarkdown(original.body, paperContext(original, course)));
  if (kind === 'guide' && there.length !== guideSections) {
    const reason = `a guide has ${guideSections} "##" sections: purpose, questions, likely answers, traps, sensitive moments`;
    course.problems.add({ file: original.file, line: 1 }, 'structure', reason);
  }
  const texts: Record<Locale, KitText> = {};
  for (const source of sources.values()) {
    const context = paperContext(source, course);
    const root = readMarkdown(source.body, context);
    if (source !== original) compareSections(sectionsOf(root), there, source, course);
    texts[source.locale] = {
      title: source.title,
      html: renderNodes(root.children, context),
      words: wordsIn({ nodes: root.children }),
      stale: noteStale(source, original, stale),
    };
  }
  return {
    uuid: front.at('uuid').uuid(),
    key: front.at('key').key(),
    kind,
    about: aboutOf(original, kind, modules),
    texts,
  };
}

const paperContext = (source: TextSource, course: CourseContext) => textContext(source, 'paper', [], course);

/** A guide is about a module, a debrief about a simulation, a session plan about a route. */
function aboutOf({ front }: TextSource, kind: KitKind, modules: readonly BundleModule[]): string | null {
  const about = front.optional('about', null, (value) => value.string());
  const scenarios = modules.flatMap(({ activities }) =>
    activities.filter((each) => each.kind === 'scenario'),
  );
  const subjects: Record<KitKind, string[]> = {
    guide: modules.map(({ key }) => key),
    debrief: scenarios.map(({ key }) => key),
    session: routes,
    handout: [],
  };
  const known = subjects[kind];
  if (known.length === 0 || (about !== null && known.includes(about))) return about;
  const reason =
    about === null
      ? `a ${kind} says what it is about: ${known.join(', ')}`
      : `"about: ${about}" of a ${kind} must be one of ${known.join(', ')}${suggestion(about, known)}`;
  front.at(about === null ? 'kind' : 'about').fault('reference', reason);
  return about;
}

function reportUnguided(
  papers: readonly BundleKitPaper[],
  modules: readonly BundleModule[],
  course: CourseContext,
): void {
  const guided = new Set(papers.flatMap(({ kind, about }) => (kind === 'guide' ? (about ?? []) : [])));
  for (const { key } of modules) {
    if (guided.has(key)) continue;
    course.gaps.add({ file: 'course.yaml', line: 1 }, 'gap', `the kit has no guide for the module ${key}`);
  }
}
