import type { PoolParts } from '@campus/content-format/editing';

const breaks = (text: string): number => text.split('\n').length - 1;

/** The question (from 0) on a line of the file (from 1); null: none stands there. */
export function questionAt({ head, lead, questions, gaps }: PoolParts, line: number): number | null {
  let begins = 1 + breaks(head + lead);
  for (const [at, question] of questions.entries()) {
    const ends = begins + breaks(question);
    if (line >= begins && line <= ends) return at;
    begins = ends + breaks(gaps[at] ?? '');
  }
  return null;
}
