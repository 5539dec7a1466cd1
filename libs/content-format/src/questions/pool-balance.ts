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

/** Where the place or the length of right options shows: more often than `limit` per cent. */
export interface BalanceFinding {
  code: 'longest' | 'position';
  share: number;
  /** Of a position, from 1; 0 of a length. */
  number: number;
  /** Of a length: the language in which it shows. */
  locale: Locale;
  limit: number;
}

/** A pool as its author wrote it, and what of it should be looked at again. */
export interface PoolBalance {
  stats: Omit<PoolStats, 'pool' | 'minimum'>;
  findings: BalanceFinding[];
  /** Options that stand for others, with their questions. */
  catchAlls: { value: YamlValue; text: string }[];
}

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

/** Counts a pool. */
export function weighBalance(
  values: readonly YamlValue[],
  questions: readonly Pick<BundleQuestion, 'difficulty' | 'outcome'>[],
  locales: readonly Locale[],
): PoolBalance {
  const written = values.map((value) => writtenOf(value, locales));
  const singles = written.filter(({ position }) => position !== null);
  const positions: number[] = [];
  for (const { position } of singles)
    if (position !== null) positions[position] = (positions[position] ?? 0) + 1;
  const [locale, often] = mostOften(singles, locales);
  const catchAlls = written.flatMap(({ value, catchAll }) =>
    catchAll === null ? [] : { value, text: catchAll },
  );
  const stats = {
    items: questions.length,
    difficulty: ([1, 2, 3] as const).map(
      (level) => questions.filter(({ difficulty }) => difficulty === level).length,
    ) as [number, number, number],
    outcomes: countOf(questions.map(({ outcome }) => outcome)),
    single: singles.length,
    positions: Array.from(positions, (count) => count ?? 0),
    longest: percent(often, singles.length),
    catchAll: catchAlls.length,
  };
  return { stats, findings: findingsOf(stats, locale), catchAlls };
}

/** Counts a pool, and notes where its writers should look at the set again. */
export function balanceOf(
  values: readonly YamlValue[],
  questions: readonly BundleQuestion[],
  { locales, notes }: Pick<CourseContext, 'locales' | 'notes'>,
): PoolBalance['stats'] {
  const { stats, findings, catchAlls } = weighBalance(values, questions, locales);
  const { single } = stats;
  for (const { code, share, number, locale, limit } of findings) {
    const reason =
      code === 'longest'
        ? `the right option is the longest in ${share} % of ${single} (${locale}); at most ${limit} %`
        : `option ${String.fromCharCode(96 + number)} is the right one in ${share} % of ${single}; at most ${limit} %`;
    if (values[0]) notes.add({ ...values[0].place, line: 1 }, 'pool', `review the set: ${reason}`);
  }
  for (const { value, text } of catchAlls)
    notes.add(value.place, 'pool', `"${text}" stands for other options: ask for them one by one`);
  return stats;
}

function findingsOf(
  { single, positions, longest }: Pick<PoolStats, 'single' | 'positions' | 'longest'>,
  locale: Locale,
): BalanceFinding[] {
  if (single < leastToJudge) return [];
  const limits = balanceLimits;
  const often = positions.flatMap((count, at): BalanceFinding[] => {
    const share = percent(count, single);
    return share > limits.position
      ? [{ code: 'position', share, number: at + 1, locale, limit: limits.position }]
      : [];
  });
  return longest > limits.longest
    ? [{ code: 'longest', share: longest, number: 0, locale, limit: limits.longest }, ...often]
    : often;
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
