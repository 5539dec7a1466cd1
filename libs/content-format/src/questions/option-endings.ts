import type { CourseContext } from '../course-context.ts';
import { wordsOf } from '../guessing/pool-options.ts';
import type { YamlValue } from '../yaml-value.ts';

/** A mark that ends a sentence, and the quotation marks and brackets that may close after it. */
const ended = /[.!?…][\p{Pe}\p{Pf}"'\s]*$/u;

/** Notes questions whose options end some with a full stop and some without, counted over all languages. */
export function noteEndings(questions: readonly YamlValue[], course: CourseContext): void {
  for (const question of questions) {
    const texts = (question.field('options')?.list() ?? []).flatMap((option) =>
      course.locales.map((locale) => wordsOf(option.field('text')?.field(locale)?.spelling() ?? '')),
    );
    const without = texts.filter((text) => !ended.test(text));
    if (without.length > 0 && without.length < texts.length)
      course.notes.add(
        question.place,
        'question',
        `"${without[0]}" ends without a full stop, other options with one: all or none, in every language`,
      );
  }
}
