import type { BundleKitPaper, BundleModule, BundlePlan, KitText, Locale } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import { type KitKind, kitKinds } from './kit-kinds.ts';
import { modelPlanHtml, readModelPlan } from './kit-plan.ts';
import { heldIn, sessionLessons } from './kit-sessions.ts';
import { aboutOf, checkDebriefLength, checkKitSections, reportKitGaps } from './kit-rules.ts';
import { wordsIn } from '../lessons/lesson-structure.ts';
import { readMarkdown, renderNodes } from '../markdown/render.ts';
import type { StaleText } from '../problems.ts';
import { compareSections, sectionsOf } from '../lessons/sections.ts';
import { readPaperSource } from '../texts/text-folder.ts';
import { noteStale, textContext, type TextSource, type TextSources } from '../texts/text-source.ts';
import type { YamlValue } from '../yaml-value.ts';

/** What documents of the kit are about. */
export interface KitSubjects {
  modules: readonly BundleModule[];
  plan: BundlePlan | null;
}

/** The documents that course.yaml lists under `facilitator`, checked and rendered. */
export function readKit(
  listed: readonly YamlValue[],
  subjects: KitSubjects,
  course: CourseContext,
  stale: StaleText[],
): BundleKitPaper[] {
  const papers = listed.flatMap((at) => {
    const sources = readPaperSource(at, course);
    return (sources && buildPaper(sources, subjects, course, stale)) ?? [];
  });
  if (papers.length > 0) reportKitGaps(papers, subjects.modules, course);
  return papers;
}

function buildPaper(
  sources: TextSources,
  subjects: KitSubjects,
  course: CourseContext,
  stale: StaleText[],
): BundleKitPaper | null {
  const original = sources.get(course.source);
  if (!original) return null;
  const { front } = original;
  const kind: KitKind = front.at('kind').oneOf(kitKinds);
  const there = sectionsOf(readMarkdown(original.body, paperContext(original, course)));
  checkKitSections(kind, there, original, subjects.modules, course);
  const sessions = sessionLessons(original, kind, there, course);
  const model = kind === 'plan' ? readModelPlan(original, subjects, course) : null;
  const texts: Record<Locale, KitText> = {};
  for (const source of sources.values()) {
    const context = paperContext(source, course);
    const root = readMarkdown(source.body, context);
    const here = sectionsOf(root);
    if (source !== original) compareSections(here, there, source, course);
    const words = wordsIn({ nodes: root.children });
    if (kind === 'debrief') checkDebriefLength(words, source, course);
    const filledIn = model ? modelPlanHtml(model, subjects, source.locale) : '';
    texts[source.locale] = {
      title: source.title,
      sessions: sessions.length > 0 ? heldIn(here).map(({ title }) => title) : [],
      html: renderNodes(root.children, context) + filledIn,
      words,
      stale: noteStale(source, original, stale),
    };
  }
  const about = aboutOf(original, kind, subjects.modules);
  return { uuid: front.at('uuid').uuid(), key: front.at('key').key(), kind, about, model, sessions, texts };
}

const paperContext = (source: TextSource, course: CourseContext) => textContext(source, 'paper', [], course);
