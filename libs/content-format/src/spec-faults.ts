import { expect } from '@jest/globals';
import type { Problem } from './problems.ts';
import { readCourse } from './read-course.ts';
import { type Change, lineIn, replace, withCourse } from './spec-course.ts';

export const paths = {
  hello: 'modules/01-first/lessons/01-hello/es.md',
  helloEn: 'modules/01-first/lessons/01-hello/en.md',
  more: 'modules/01-first/lessons/02-more/es.md',
  module1: 'modules/01-first/module.yaml',
  pool: 'modules/01-first/pools/m1.yaml',
  quiz: 'modules/01-first/quiz.yaml',
  survey: 'modules/01-first/surveys/opinion.yaml',
  scorm: 'modules/01-first/scorm/map/scorm.yaml',
  scenario: 'modules/01-first/scenarios/bridge.yaml',
  media: 'modules/01-first/media',
  card: 'modules/01-first/cards/01-hour/es.md',
  cardEn: 'modules/01-first/cards/01-hour/en.md',
  unit: 'countries/CR/m1-more.es.md',
  unitEn: 'countries/CR/m1-more.en.md',
  plan: 'plan.yaml',
  seasons: 'seasons.yaml',
} as const;

/** One fault: a change to the valid course, and the expected report with its place. */
export interface Fault {
  fault: string;
  file: string;
  /** The passage in the valid course, and its faulty replacement. */
  from: string;
  to: string;
  code: Problem['code'];
  reason: RegExp;
  /** When the fault is reported elsewhere than where `from` begins. */
  at?: { file?: string; line?: string | number };
}

/** The problems of the valid course after some changes. */
export async function problemsOf(changes: Record<string, Change>): Promise<Problem[]> {
  return withCourse(changes, async (folder) => {
    const { bundle, problems } = await readCourse(folder);
    expect(bundle === null).toBe(problems.length > 0);
    return problems;
  });
}

/** The fault is reported on its own line, in words. */
export async function expectFault({ file, from, to, code, reason, at }: Fault): Promise<void> {
  const problems = await problemsOf({ [file]: replace(from, to) });
  const where = at?.file ?? file;
  const line = typeof at?.line === 'number' ? at.line : await lineIn(where, at?.line ?? from);
  const there = problems.filter((problem) => problem.file === where && problem.line === line);
  expect(there.map((problem) => problem.code)).toContain(code);
  expect(there.map((problem) => problem.reason).join('\n')).toMatch(reason);
}

/** A line of a table of faults. */
export const row = (
  fault: string,
  file: string,
  from: string,
  to: string,
  code: Problem['code'],
  reason: RegExp,
  at?: Fault['at'],
): Fault => ({ fault, file, from, to, code, reason, ...(at ? { at } : {}) });
