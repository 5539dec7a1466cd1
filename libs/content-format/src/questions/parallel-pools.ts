import type { BundleQuestion, BundleQuiz } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import { suggestion } from '../problems.ts';
import type { Pools } from './quiz.ts';
import type { YamlValue } from '../yaml-value.ts';

/** A pool and the one it is declared a parallel form of (`parallel: pre-test`). */
export interface ParallelPool {
  pool: string;
  other: YamlValue;
}

/** How far apart, in per cent, two forms may be answered by chance. */
const chanceApart = 1;

/** Sentences of so many words are not met twice by accident. */
const wordsOfSentence = 6;

/**
 * Two forms of one test are compared by the scores of the same people, so they must ask the same of them: as many
 * questions of each outcome, type and difficulty, the same score by chance, as many drawn, and no text met before.
 */
export function reportUnlikeForms(
  forms: readonly ParallelPool[],
  { pools, quizzes }: { pools: Pools; quizzes: readonly BundleQuiz[] },
  course: CourseContext,
): void {
  for (const { pool, other } of forms) {
    const twin = other.string();
    const [own, its] = [pools.get(pool), pools.get(twin)];
    if (!own || !its || twin === pool) {
      const known = [...pools.keys()].filter((key) => key !== pool);
      other.fault('reference', `no other pool has the key "${twin}"${suggestion(twin, known)}`);
      continue;
    }
    const differences = [
      ...unlikeKinds(own, its),
      ...unlikeChance(own, its),
      ...unlikeDraws(drawsFrom(pool, quizzes), drawsFrom(twin, quizzes)),
      ...sharedSentences(own, its),
    ];
    for (const each of differences)
      course.gaps.add(other.place, 'gap', `not parallel to pool "${twin}": ${each}`);
  }
}

function unlikeKinds(own: readonly BundleQuestion[], its: readonly BundleQuestion[]): string[] {
  const [ours, theirs] = [kindsOf(own), kindsOf(its)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].sort().flatMap((kind) => {
    const [here, there] = [ours.get(kind) ?? 0, theirs.get(kind) ?? 0];
    return here === there ? [] : `${kind}: ${here} here, ${there} there`;
  });
}

function kindsOf(questions: readonly BundleQuestion[]): Map<string, number> {
  const kinds = new Map<string, number>();
  for (const { outcome, type, difficulty } of questions) {
    const kind = `${outcome}, ${type}, difficulty ${difficulty}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds;
}

function unlikeChance(own: readonly BundleQuestion[], its: readonly BundleQuestion[]): string[] {
  const [here, there] = [chanceOf(own), chanceOf(its)];
  return Math.abs(here - there) > chanceApart
    ? [`chance gives ${here.toFixed(1)} % here, ${there.toFixed(1)} % there`]
    : [];
}

/** Per cent expected from ticking at random; matching, ordering and writing cannot be guessed. */
function chanceOf(questions: readonly BundleQuestion[]): number {
  const points = questions.reduce((sum, question) => sum + guessed(question), 0);
  return questions.length === 0 ? 0 : (100 * points) / questions.length;
}

function guessed({ type, body }: BundleQuestion): number {
  if (type === 'true-false') return 1 / 2;
  const options = Object.values(body)[0]?.options.length ?? 0;
  return type === 'single' && options > 0 ? 1 / options : 0;
}

/** What the quizzes take from a pool, each draw as its count and tags. */
const drawsFrom = (pool: string, quizzes: readonly BundleQuiz[]): string =>
  quizzes
    .flatMap(({ settings }) => settings.draw)
    .filter((draw) => draw.pool === pool)
    .map(({ count, tags }) => [count, ...tags].join(' '))
    .sort()
    .join('; ');

const unlikeDraws = (own: string, its: string): string[] =>
  own === its ? [] : [`quizzes draw ${own || 'nothing'} here, ${its || 'nothing'} there`];

function sharedSentences(own: readonly BundleQuestion[], its: readonly BundleQuestion[]): string[] {
  const theirs = new Set(its.flatMap(sentencesOf));
  const shared = new Set(own.flatMap(sentencesOf).filter((sentence) => theirs.has(sentence)));
  return [...shared].map((sentence) => `both say “${sentence}”`);
}

const sentencesOf = ({ body }: BundleQuestion): string[] =>
  Object.values(body)
    .flatMap(({ prompt, options }) => [prompt, ...options.map(({ text }) => text)])
    .flatMap((html) => html.replace(/<[^>]*>/g, '').split(/[.:;?!¿¡«»“”"]/))
    .map((sentence) => sentence.toLowerCase().replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.split(' ').length >= wordsOfSentence);
