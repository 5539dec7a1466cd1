/** Of what a platform may want line items: the course, each module, the final test. */
export const wantedResults = ['course', 'modules', 'test'] as const;
export type WantedResult = (typeof wantedResults)[number];

/**
 * What a platform wants, as its parameter `results` says it (`course, modules`); null: it does not say. Words that mean
 * nothing here are left out: links are written by hand.
 */
export function wantedIn(text: string | undefined): WantedResult[] | null {
  if (text === undefined) return null;
  const words = new Set(text.toLowerCase().split(/[\s,;]+/));
  return wantedResults.filter((result) => words.has(result));
}
