import type { Locale } from './bundle.ts';

/** The kinds of fault a course folder can have; stable, for tests and for tools that filter. */
export type ProblemCode =
  | 'yaml'
  | 'markdown'
  | 'html'
  | 'encoding'
  | 'field-missing'
  | 'field-unknown'
  | 'value'
  | 'uuid-duplicate'
  | 'uuid-differs'
  | 'key-duplicate'
  | 'language-missing'
  | 'language-unknown'
  | 'metadata-differs'
  | 'directive'
  | 'vocabulary'
  | 'reference'
  | 'link'
  | 'file-missing'
  | 'file-unused'
  | 'alt'
  | 'captions'
  | 'transcript'
  | 'media'
  | 'question'
  | 'draw'
  | 'rule'
  | 'scorm'
  | 'scenario'
  | 'card'
  | 'country'
  | 'plan'
  | 'pool'
  | 'gap'
  | 'screen-length'
  | 'structure';

/** One fault, in words a trainer understands. */
export interface Problem {
  /** Relative to the course folder, with forward slashes. */
  file: string;
  /** Counted from 1. */
  line: number;
  code: ProblemCode;
  reason: string;
  /** The overlay folder the file came from, when it was not the course folder. */
  overlay?: string;
}

/** A translation whose source has changed since it was read against it, or that was never stamped; a unit that has expired. */
export interface StaleText {
  file: string;
  locale: Locale;
  why: 'changed' | 'unstamped' | 'expired';
}

/** From the top of a YAML file to a value in it: names of fields, places in lists (from 0). */
export type YamlPath = readonly (string | number)[];

/** A place in a course file. */
export interface Place {
  file: string;
  /** Counted from 1. */
  line: number;
  /** The value, where it stands in YAML. */
  path?: YamlPath;
}

/** A fault with the value it belongs to. */
export interface PlacedProblem extends Problem {
  path: YamlPath;
  /** Which fault of questions it is, for those who say it in other words; null: the code says it. */
  kind: QuestionFault | null;
}

/** Faults that only questions have: all are of the code `question`. */
export const questionFaults = [
  'few-options',
  'no-right',
  'several-right',
  'all-right',
  'alike',
  'few-items',
  'few-pairs',
  'few-targets',
  'distractor-alike',
  'target-alike',
  'no-accepted',
  'blank-kind',
  'blank-options',
  'blank-place',
  'blank-unknown',
  'blank-marked',
] as const;
export type QuestionFault = (typeof questionFaults)[number];

/** Collects faults; reading continues after one, so that a writer sees all of them at once. */
export class Problems {
  readonly #found = new Map<string, Problem>();
  readonly #places = new Map<Problem, Pick<PlacedProblem, 'path' | 'kind'>>();

  add(
    { file, line, path = [] }: Place,
    code: ProblemCode,
    reason: string,
    kind: QuestionFault | null = null,
  ): void {
    const key = `${file}\n${line}\n${reason}`;
    if (this.#found.has(key)) return;
    const problem = { file, line, code, reason };
    this.#found.set(key, problem);
    this.#places.set(problem, { path, kind });
  }

  /** What is read again is reported again. */
  clear(): void {
    this.#found.clear();
    this.#places.clear();
  }

  /** As `sorted`, each with the value it belongs to. */
  placed(): PlacedProblem[] {
    return this.sorted().map((problem) => ({
      path: [],
      kind: null,
      ...problem,
      ...this.#places.get(problem),
    }));
  }

  /** By file, then by line. */
  sorted(): Problem[] {
    return [...this.#found.values()].sort(
      (a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.reason, b.reason),
    );
  }
}

/** Order by code unit: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `; did you mean "…"?` when one of the known words is a typing slip away, else nothing. */
export function suggestion(word: string, known: Iterable<string>): string {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    // Numbered keys (S34, G5) are all alike: the nearest number is no better guess than another.
    if (/^\D{0,2}\d+$/.test(candidate)) continue;
    const distance = editDistance(word, candidate);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best === null ? '' : `; did you mean "${best}"?`;
}

/** Letters added, dropped, changed or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(at(i - 1, j - 1) + same, at(i - 1, j) + 1, at(i, j - 1) + 1, swapped));
    }
  }
  return at(a.length, b.length);
}
