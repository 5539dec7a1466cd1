import { questionTypes, type QuestionType } from '@campus/quiz-grading';
import type { BundleQuestion, Locale } from '../bundle.ts';
import { mediaFolderOf, type QuestionCourse } from '../course-context.ts';
import { guessFindings, type GuessFinding, statsOf, wideOptions } from '../guessing/guessing.ts';
import { isSingle, type OptionSet } from '../guessing/option-set.ts';
import { optionsOfPool } from '../guessing/pool-options.ts';
import type { References } from '../markdown/render-context.ts';
import { type PlacedProblem, type Problem, Problems } from '../problems.ts';
import { type BalanceFinding, type PoolBalance, weighBalance } from '../questions/pool-balance.ts';
import { readQuestion } from '../questions/question.ts';
import { readYaml, type YamlValue } from '../yaml-value.ts';
import { mediaOf, type PreviewFile } from './preview-text.ts';

export type { PlacedProblem } from '../problems.ts';

/** A question of a pool that is being written, before it is rendered. */
export interface DraftedQuestion {
  /** Where it begins in the file, from 1. */
  line: number;
  /** Null: it says none. */
  type: QuestionType | null;
  /** Its prompt as written, by language; what is missing is not there. */
  prompt: Readonly<Record<Locale, string>>;
  /** Languages in which its longest option stands out, and how far: × the mean. */
  wide: readonly { locale: Locale; spread: number }[];
  /** An option that stands for others, "all of the above"; null: none. */
  catchAll: string | null;
  value: YamlValue;
}

/** A pool that is being written: its questions, and what it gives away as a set. The measures are those of the check. */
export interface DraftedPool {
  questions: readonly DraftedQuestion[];
  stats: PoolBalance['stats'];
  /** Type → questions. */
  types: Readonly<Partial<Record<QuestionType, number>>>;
  balance: readonly BalanceFinding[];
  guessing: readonly (GuessFinding & { locale: Locale })[];
  /** Collects what is wrong while questions are rendered. */
  problems: Problems;
}

const isType = (value: string): value is QuestionType => questionTypes.some((type) => type === value);

/** Null: the file is no pool, or its YAML is broken; then `faults` says where. */
export function draftedPool(
  path: string,
  text: string,
  locales: readonly Locale[],
): { pool: DraftedPool | null; faults: Problem[] } {
  const problems = new Problems();
  const values = readYaml(path, text, problems)?.field('questions')?.list();
  if (!values) return { pool: null, faults: problems.sorted() };
  const sets = optionsOfPool(values, locales);
  const { stats, findings, catchAlls } = weighBalance(values, values.map(saidOf), locales);
  const wide = wideOptions(sets);
  const questions = values.map((value): DraftedQuestion => {
    const type = value.field('type')?.spelling() ?? '';
    const prompt = value.field('prompt');
    return {
      line: value.place.line,
      type: isType(type) ? type : null,
      prompt: Object.fromEntries(
        locales.flatMap((locale) => {
          const said = prompt?.field(locale)?.spelling();
          return said ? [[locale, said] as const] : [];
        }),
      ),
      wide: wide.flatMap(({ set, spread }) =>
        set.place.line === value.place.line ? [{ locale: set.locale, spread }] : [],
      ),
      catchAll: catchAlls.find((each) => each.value === value)?.text ?? null,
      value,
    };
  });
  const types: Partial<Record<QuestionType, number>> = {};
  for (const { type } of questions) if (type) types[type] = (types[type] ?? 0) + 1;
  return {
    pool: { questions, stats, types, balance: findings, guessing: guessingIn(sets, locales), problems },
    faults: [],
  };
}

/** As far as it says it; `weighBalance` asks for no more. */
function saidOf(value: YamlValue): Pick<BundleQuestion, 'difficulty' | 'outcome'> {
  const level = Number(value.field('difficulty')?.spelling());
  return {
    outcome: value.field('outcome')?.spelling() ?? '',
    difficulty: level === 2 || level === 3 ? level : 1,
  };
}

const guessingIn = (sets: readonly OptionSet[], locales: readonly Locale[]): DraftedPool['guessing'] =>
  locales.flatMap((locale) => {
    const own = sets.filter((set) => set.locale === locale && isSingle(set));
    return guessFindings(statsOf('', own)).map((finding) => ({ ...finding, locale }));
  });

/** Spreads the keys of authors, who number the right answer first; hides nothing, and need not here. */
function previewKey(uuid: string, key: string): string {
  let hash = 0x811c9dc5;
  for (const letter of `${uuid}/${key}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Which outcomes there are is for the check to say, unless they are known. */
const anyOutcome: ReadonlySet<string> = new (class extends Set<string> {
  override has(): boolean {
    return true;
  }
})();

/** What one question by itself is read with. */
function courseFor(
  path: string,
  problems: Problems,
  references: References,
  file: PreviewFile,
  outcomes: ReadonlySet<string>,
): QuestionCourse {
  const folder = mediaFolderOf(path);
  return {
    ...references,
    problems,
    // What to look at again is for the check to say.
    notes: new Problems(),
    identities: { uuid: () => undefined },
    media: { find: (_, locale, source) => mediaOf(folder, locale, file)(source) },
    outcomes,
    keyOf: previewKey,
  };
}

/** What is wrong with a question, from its lines in the file at `path`, each with its value: paths begin at the question. */
export function questionFaultsOf(
  path: string,
  question: string,
  references: References,
  file: PreviewFile,
  /** Null: not known yet. */
  outcomes: ReadonlySet<string> | null,
): PlacedProblem[] {
  const problems = new Problems();
  const [value] = readYaml(path, question, problems)?.list() ?? [];
  if (value) readQuestion(value, '', courseFor(path, problems, references, file, outcomes ?? anyOutcome));
  return problems.placed().map((each) => ({ ...each, path: each.path.slice(1) }));
}

/** One question as learners get it, in every language, by the reader and the renderer that publish. */
export function previewQuestion(
  { problems, questions }: DraftedPool,
  { value }: DraftedQuestion,
  references: References,
  file: PreviewFile,
): { question: BundleQuestion; problems: Problem[] } {
  // What was missing a moment ago, a source that had not arrived, may be here now.
  problems.clear();
  const course = courseFor(value.place.file, problems, references, file, anyOutcome);
  const question = readQuestion(value, '', course);
  const { line } = value.place;
  const next = questions.find((each) => each.line > line)?.line ?? Infinity;
  const own = problems.sorted().filter((each) => each.line >= line && each.line < next);
  return { question, problems: own };
}
