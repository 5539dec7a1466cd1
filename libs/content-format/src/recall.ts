import { poolsToRecall } from '@campus/quiz-grading';
import type { BundleModule, BundleQuiz } from './bundle.ts';
import type { CourseContext } from './course-context.ts';
import type { ModuleSource } from './module-source.ts';

const quizzesIn = (modules: readonly BundleModule[]): BundleQuiz[] =>
  modules.flatMap(({ activities }) => activities.flatMap((each) => (each.kind === 'quiz' ? each : [])));

/** A module that asks about earlier ones needs enough questions there whose answers may be shown. */
export function checkRecall(
  modules: readonly { source: ModuleSource; module: BundleModule }[],
  course: CourseContext,
): void {
  const pools = poolsToRecall(quizzesIn(modules.map(({ module }) => module)).map(({ settings }) => settings));
  modules.forEach(({ source, module }, at) => {
    if (module.recall === 0) return;
    const earlier = quizzesIn(modules.slice(0, at).map((each) => each.module))
      .filter(({ settings }) => settings.graded)
      .flatMap(({ questions }) => questions.filter(({ pool }) => pools.has(pool)));
    const count = new Set(earlier.map(({ uuid }) => uuid)).size;
    if (count >= module.recall) return;
    const reason = `"recall" asks ${module.recall} questions of earlier modules; their graded quizzes that show their keys when finished have ${count}`;
    course.problems.add(source.place, 'draw', reason);
  });
}
