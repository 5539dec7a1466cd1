import type { BundleQuestion, Locale } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import { percent } from '../guessing/option-set.ts';
import { wordsOf } from '../guessing/pool-options.ts';
import type { YamlValue } from '../yaml-value.ts';

/** A pool seen as a set: what its questions give away together. */
export interface PoolStats {
  pool: string;
  items: number;
  /** As the pool asks for itself. */
  minimum: number | null;
  /** Items of difficulty 1, 2, 3. */
  difficulty: [number, number, number];
  /** Outcome → items. */
  outcomes: Record<string, number>;
  /** Items with one right option; the next two figures are theirs. */
  single: number;
  /** How often the right option is written first, second … */
  positions: number[];
  /** Per cent whose right option is the longest, in the language where that is most frequent. */
  longest: number;
  /** Items with an option as "all of the above", in any language. */
  catchAll: number;
}

/** Beyond these a set of questions is guessed rather than known. */
export const balanceLimits = { longest: 40, position: 45 } as const;

/** Fewer questions have no balance to speak of. */
const leastToJudge = 8;

/** Options like "all of the above", in each language a course may have. */
const catchAlls: Readonly<Record<Locale, RegExp>> = {
  es: catchAll(
    '(tod[ao]s|ningun[ao]|amb[ao]s)( de)? (ell[ao]s|est[ao]s|las (opciones|respuestas|demás|otras))',
    '(tod[ao]s?|ningun[ao]|amb[ao]s|nada)( de)? (lo|l[ao]s)( opciones| respuestas)? anterior(es)?',
    '[a-e] y [a-e] son (correctas|verdaderas)',
  ),
  en: catchAll(
    '(all|none|both|neither|any) of (these|those|them|the (options|answers|others))',
    '(all|none|both|neither|any) of the above',
    '[a-e] and [a-e] are (correct|right|true)',
  ),
  fr: catchAll(
    '(toutes|tous|aucune?)( de)? (ces|les) (réponses|options|propositions)',
    '(toutes|tous|tout|aucune?|rien)( des?)?( les| ce)?( réponses| options| propositions)? (précédente?s|qui précède|ci-dessus)',
    '[a-e] et [a-e] sont (correctes|exactes|vraies)',
  ),
};

/** `whole`: phrases that count only as a whole option; the others count anywhere in it. */
function catchAll(whole: string, ...anywhere: string[]): RegExp {
  return new RegExp(`^${whole}[.]?$|(?<!\\p{L})(${anywhere.join('|')})(?!\\p{L})`, 'iu');
}

/** What one question is like as its author wrote it. */
interface Written {
  value: YamlValue;
  /** Which option is right, from 0; null when it is no question with one right option. */
  position: number | null;
  /** Languages in which the right option is longer than every other. */
  longest: Locale[];
  /** The first catch-all option. */
  catchAll: string | null;
}

/** Counts a pool, and notes where its writers should look at the set again. */
export function balanceOf(
  values: readonly YamlValue[],
  questions: readonly BundleQuestion[],
  course: CourseContext,
): Omit<PoolStats, 'pool' | 'minimum'> {
  const written = values.map((value) => writtenOf(value, course.locales));
  const singles = written.filter(({ position }) => position !== null);
  const positions: number[] = [];
  for (const { position } of singles)
    if (position !== null) positions[position] = (positions[position] ?? 0) + 1;
  const [locale, often] = mostOften(singles, course.locales);
  const stats = {
    items: questions.length,
    difficulty: ([1, 2, 3] as const).map(
      (level) => questions.filter(({ difficulty }) => difficulty === level).length,
    ) as [number, number, number],
    outcomes: countOf(questions.map(({ outcome }) => outcome)),
    single: singles.length,
    positions: Array.from(positions, (count) => count ?? 0),
    longest: percent(often, singles.length),
    catchAll: written.filter(({ catchAll }) => catchAll !== null).length,
  };
  noteBalance(stats, locale, values[0], course);
  for (const { value, catchAll } of written)
    if (catchAll !== null)
      course.notes.add(
        value.place,
        'pool',
        `"${catchAll}" stands for other options: ask for them one by one`,
      );
  return stats;
}

function noteBalance(
  { single, positions, longest }: Pick<PoolStats, 'single' | 'positions' | 'longest'>,
  locale: Locale,
  first: YamlValue | undefined,
  course: CourseContext,
): void {
  if (!first || single < leastToJudge) return;
  const note = (reason: string): void =>
    course.notes.add({ ...first.place, line: 1 }, 'pool', `review the set: ${reason}`);
  const { longest: most, position } = balanceLimits;
  if (longest > most)
    note(`the right option is the longest in ${longest} % of ${single} (${locale}); at most ${most} %`);
  positions.forEach((count, index) => {
    const share = percent(count, single);
    const letter = String.fromCharCode(97 + index);
    if (share > position)
      note(`option ${letter} is the right one in ${share} % of ${single}; at most ${position} %`);
  });
}

function writtenOf(value: YamlValue, locales: readonly Locale[]): Written {
  const type = value.field('type')?.spelling();
  const options = value.field('options')?.list() ?? [];
  const textIn = (option: YamlValue, locale: Locale): string =>
    wordsOf(option.field('text')?.field(locale)?.spelling() ?? '');
  const right = options.findIndex((option) => option.field('correct')?.spelling() === 'true');
  const isSingle = type === 'single' && right >= 0;
  const longest = locales.filter((locale) => {
    const lengths = options.map((option) => textIn(option, locale).length);
    const own = lengths[right] ?? 0;
    return lengths.every((length, index) => index === right || length < own);
  });
  const catchAll = options
    .flatMap((option) => locales.map((locale) => [locale, textIn(option, locale)] as const))
    .find(([locale, text]) => catchAlls[locale]?.test(text));
  return {
    value,
    position: isSingle ? right : null,
    longest: isSingle ? longest : [],
    catchAll: catchAll?.[1] ?? null,
  };
}

function mostOften(singles: readonly Written[], locales: readonly Locale[]): [Locale, number] {
  const counts = locales.map((locale): [Locale, number] => [
    locale,
    singles.filter(({ longest }) => longest.includes(locale)).length,
  ]);
  return counts.reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0]);
}

function countOf(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of [...keys].sort()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
