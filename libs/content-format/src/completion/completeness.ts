import type { BundleModule } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import type { ModuleSource } from '../module-source.ts';

/** Questions an outcome needs for its score to mean anything. */
export const itemsPerOutcome = 3;

/** What a module lacks to be whole: lessons, a graded quiz, a card with messages, outcomes taught and tested. */
export function reportGaps(
  modules: readonly { source: ModuleSource; module: BundleModule }[],
  course: CourseContext,
): void {
  const lessons = modules.flatMap(({ module }) =>
    module.activities.flatMap((each) => (each.kind === 'lesson' ? each : [])),
  );
  const taught = new Set(lessons.flatMap(({ tags }) => tags.outcomes));
  for (const { source, module } of modules) {
    if (!source.isAssessed) continue;
    const report = (reason: string, place = source.place): void => course.gaps.add(place, 'gap', reason);
    const questions = gradedQuestions(module);
    if (!module.activities.some(({ kind }) => kind === 'lesson')) report('this module has no lesson');
    if (module.outcomes.length === 0) report('this module names no outcomes');
    if (questions === null) report('this module has no graded quiz');
    reportCards(module, report);
    for (const { key } of module.outcomes) {
      const place = source.outcomePlaces.get(key);
      if (!taught.has(key)) report(`no lesson teaches the outcome ${key} (outcomes: [${key}])`, place);
      const items = questions?.filter(({ outcome }) => outcome === key).length ?? 0;
      if (questions && items < itemsPerOutcome)
        report(`${items} questions of the module's quiz test ${key}; at least ${itemsPerOutcome}`, place);
    }
  }
}

/** Every item its graded quizzes may draw, or null when it has none. */
function gradedQuestions(module: BundleModule): { outcome: string }[] | null {
  const quizzes = module.activities.flatMap((each) =>
    each.kind === 'quiz' && each.settings.graded ? each : [],
  );
  return quizzes.length === 0 ? null : [...new Set(quizzes.flatMap(({ questions }) => questions))];
}

function reportCards({ cards }: BundleModule, report: (reason: string) => void): void {
  if (cards.length === 0) return report('this module has no field card');
  const hasMessage = cards.some(({ texts }) =>
    Object.values(texts).some(({ html }) => html.includes('<section class="message"')),
  );
  if (!hasMessage) report('no card of this module has a message to send (:::message)');
}
