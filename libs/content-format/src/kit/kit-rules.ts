import type { BundleKitPaper, BundleModule } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import type { KitKind } from './kit-kinds.ts';
import type { Section } from '../lessons/lesson-structure.ts';
import { suggestion } from '../problems.ts';
import type { TextSource } from '../texts/text-source.ts';
import { routes } from '@campus/course-rules';

/** What the sections of a kind of paper are, in order. */
const sections: Partial<Record<KitKind, readonly string[]>> = {
  guide: ['purpose', 'questions', 'likely answers', 'traps', 'sensitive moments'],
  debrief: [
    'what the group saw',
    'three decisions and their price',
    'questions',
    'likely answers',
    'sensitive moments',
    'what to take home',
  ],
};

/** One page: more words do not fit on it in letters that can be read. */
export const debriefWords = 480;

export function checkKitSections(
  kind: KitKind,
  there: readonly Section[],
  { file }: TextSource,
  modules: readonly BundleModule[],
  course: CourseContext,
): void {
  const report = (reason: string): void => course.problems.add({ file, line: 1 }, 'structure', reason);
  const wanted = sections[kind];
  if (wanted && there.length !== wanted.length)
    report(`a ${kind} has ${wanted.length} "##" sections: ${wanted.join(', ')}`);
  const titled = there.filter(({ title }) => title !== '').length;
  if (kind === 'opening' && titled !== modules.length)
    report(`an opening has a "##" section for each of the ${modules.length} modules; here are ${titled}`);
}

export function checkDebriefLength(words: number, { file, locale }: TextSource, course: CourseContext): void {
  if (words <= debriefWords) return;
  const reason = `this debrief has ${words} words in ${locale}; more than ${debriefWords} do not fit on one page`;
  course.problems.add({ file, line: 1 }, 'structure', reason);
}

const scenariosOf = (modules: readonly BundleModule[]): string[] =>
  modules.flatMap(({ activities }) =>
    activities.filter(({ kind }) => kind === 'scenario').map(({ key }) => key),
  );

/** A guide is about a module, a debrief about a simulation, a session plan about a route. */
export function aboutOf(
  { front }: TextSource,
  kind: KitKind,
  modules: readonly BundleModule[],
): string | null {
  const about = front.optional('about', null, (value) => value.string());
  const subjects: Partial<Record<KitKind, readonly string[]>> = {
    guide: modules.map(({ key }) => key),
    debrief: scenariosOf(modules),
    session: routes,
  };
  const known = subjects[kind] ?? [];
  if (known.length === 0 || (about !== null && known.includes(about))) return about;
  const reason =
    about === null
      ? `a ${kind} says what it is about: ${known.join(', ')}`
      : `"about: ${about}" of a ${kind} must be one of ${known.join(', ')}${suggestion(about, known)}`;
  front.at(about === null ? 'kind' : 'about').fault('reference', reason);
  return about;
}

/** Where there is a kit, each module has a guide and each simulation a debrief. */
export function reportKitGaps(
  papers: readonly BundleKitPaper[],
  modules: readonly BundleModule[],
  course: CourseContext,
): void {
  const wanted = [
    { kind: 'guide', of: 'module', keys: modules.map(({ key }) => key) },
    { kind: 'debrief', of: 'simulation', keys: scenariosOf(modules) },
  ] as const;
  for (const { kind, of, keys } of wanted) {
    const there = new Set(papers.filter((paper) => paper.kind === kind).map(({ about }) => about));
    for (const key of keys) {
      if (there.has(key)) continue;
      course.gaps.add({ file: 'course.yaml', line: 1 }, 'gap', `the kit has no ${kind} for the ${of} ${key}`);
    }
  }
}
